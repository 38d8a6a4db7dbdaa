/** Where a run starts: a strategy, a market and a configuration in, a result out. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.simulation;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
