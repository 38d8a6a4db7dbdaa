/** What a run leaves behind: columns by day, trades, rolls, and positions replayed from them. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.result;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
