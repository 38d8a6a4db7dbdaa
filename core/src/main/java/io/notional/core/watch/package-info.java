/**
 * What a holder of a stacked fund watches: how stocks and bonds move together, what its futures
 * cost, how near it is to its limits; and the days on which one was passed. All of it is derived
 * from a result and its market. Start at {@link io.notional.core.watch.Watch#of}.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.watch;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
