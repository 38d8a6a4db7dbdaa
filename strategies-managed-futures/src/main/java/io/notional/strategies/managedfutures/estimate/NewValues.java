package io.notional.strategies.managedfutures.estimate;

import io.notional.api.market.Series;

/** What a series has told since a component looked last. */
public final class NewValues {
  private static final double[] NONE = {};

  private NewValues() {}

  /**
   * The values since then, oldest first, with some that were seen already before them.
   *
   * @param seen how many values the series had then
   * @param before how many values that were seen to put before the new ones, as far as there are
   * @return a new array; empty where nothing is new
   */
  public static double[] of(Series series, int seen, int before) {
    int size = series.size();
    if (size <= seen) {
      return NONE;
    }
    double[] values = new double[size - Math.max(0, seen - before)];
    series.copyTo(values);
    return values;
  }
}
