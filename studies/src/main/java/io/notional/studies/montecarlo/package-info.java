/**
 * Many histories that a market might have had, one fund run on each, and what that says of calls,
 * of ruin and of wealth.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.studies.montecarlo;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
