/** The way in: {@link io.notional.core.Notional}. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
