/** The margin model that every host has. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.margin;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
