/** The cost models that ship: commission, spread in ticks, spread in basis points, none. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.cost;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
