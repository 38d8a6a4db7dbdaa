/** When futures contracts end: first notice and last trade by the rules of the exchanges. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.contract;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
