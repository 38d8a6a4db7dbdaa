/**
 * What Treasury futures would have cost on any day with a yield curve: the cheapest of the notes
 * that the Treasury's schedule made, carried to delivery, without the value of the delivery
 * options.
 *
 * <p>Prices are in points, rates decimal per year, durations in years.
 */
package io.notional.core.theoretical;
