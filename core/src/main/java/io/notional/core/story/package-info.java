/**
 * A fund beside simple stories of what it is: a multiple of a mix less borrowed cash, leverage that
 * is reset daily, a margin loan. What sets them apart is told part by part, each the difference of
 * two runs in which one thing is switched.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.story;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
