package io.notional.examples.scaling;

/**
 * How a simulated study went.
 *
 * @param millis from the first to the last
 * @param rowMillis that the rows themselves took, those that ran again not counted
 * @param driverMillis that the driver was busy
 * @param slots how many tasks ran at a time
 * @param rows that were done
 * @param again rows that were begun and lost
 * @param markets how often a market was read
 */
public record ClusterOutcome(
    double millis,
    double rowMillis,
    double driverMillis,
    int slots,
    long rows,
    long again,
    int markets) {
  /** The share of all cores' time that went into rows: 1 is perfect. */
  public double efficiency() {
    return rowMillis / (millis * slots);
  }

  /** The share of the time that the driver was busy. */
  public double driverShare() {
    return driverMillis / millis;
  }
}
