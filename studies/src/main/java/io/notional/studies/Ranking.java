package io.notional.studies;

/**
 * Which of several rows is the best.
 *
 * @param measure by its value, a row without one is none
 * @param least whether the least is the best, not the most
 */
public record Ranking(String measure, boolean least) {
  /** Whether a value is better than another, NaN than none. */
  public boolean isBetter(double value, double than) {
    if (Double.isNaN(value) || Double.isNaN(than)) {
      return !Double.isNaN(value);
    }
    return least ? value < than : value > than;
  }
}
