/**
 * What futures would have cost on any day: Treasury futures from a yield curve, as the cheapest of
 * the notes that the Treasury's schedule made, carried to delivery; all others from the price of
 * what is delivered, carried likewise.
 *
 * <p>Prices are in points, rates decimal per year, durations in years.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.theoretical;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
