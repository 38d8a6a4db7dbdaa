package io.notional.examples.scaling;

/**
 * What running a study on a cluster costs, as measured: milliseconds unless said otherwise.
 *
 * @param dispatch the driver's work to hand out one task and to take note of its end; tasks wait
 *     for each other there
 * @param market an executor's work to start: Java, the files laid out, the market read
 * @param task an executor's work for a task beside its rows
 * @param row a core's work for one row on average
 * @param rowSpread standard deviation of a row's work, as a fraction of its mean
 * @param jar bytes of the jar, which every executor fetches from the driver
 * @param study bytes of the study's files, which executors hand on to each other
 * @param result bytes of a row that come to the driver where it collects them; 0 where executors
 *     write them
 * @param bandwidth of each machine, bytes a millisecond
 */
public record ClusterCosts(
    double dispatch,
    double market,
    double task,
    double row,
    double rowSpread,
    double jar,
    double study,
    double result,
    double bandwidth) {
  /** Of non-negative parts. */
  public ClusterCosts {
    if (!(dispatch >= 0 && market >= 0 && task >= 0 && row >= 0 && rowSpread >= 0)) {
      throw new IllegalArgumentException("times must not be negative");
    }
    if (!(jar >= 0 && study >= 0 && result >= 0 && bandwidth > 0)) {
      throw new IllegalArgumentException("bytes must not be negative, and some must pass");
    }
  }

  /** The same for rows that come back to the driver with some bytes each. */
  public ClusterCosts withResult(double bytes) {
    return new ClusterCosts(dispatch, market, task, row, rowSpread, jar, study, bytes, bandwidth);
  }
}
