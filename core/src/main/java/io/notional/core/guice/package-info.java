/** Wiring for hosts that live in Guice, an optional dependency. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.guice;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
