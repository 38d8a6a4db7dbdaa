package io.notional.strategies.managedfutures.sizing;

/**
 * How a market's volatility is estimated. Immutable.
 *
 * @param centreOfMass of the weights, in closes
 * @param daysOfYear by which a daily variance becomes one a year
 * @param floorWindow last deviations whose quantile is the floor; 0 for no floor
 * @param floorQuantile which quantile, in [0, 1]
 * @param longRunWeight share of the slow estimate, in [0, 1]
 * @param longRun centre of mass of the slow estimate, in closes
 * @param missingIsZero whether a day without a close of its own counts as a return of zero, which
 *     makes risk look smaller; otherwise it is left out
 */
public record VolatilitySettings(
    double centreOfMass,
    double daysOfYear,
    int floorWindow,
    double floorQuantile,
    double longRunWeight,
    double longRun,
    boolean missingIsZero) {}
