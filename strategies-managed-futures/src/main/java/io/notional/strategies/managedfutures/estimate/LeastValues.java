package io.notional.strategies.managedfutures.estimate;

import java.util.Arrays;

/** Quantiles near the low end of many values, without sorting all of them. Stateless. */
final class LeastValues {
  private LeastValues() {}

  /**
   * The greater of a value and a quantile of others, which lies between two of them where it falls
   * between them. As soon as enough others are found below the value, so is the quantile.
   */
  static double atLeast(double value, double[] others, int from, int count, double quantile) {
    double place = quantile * (count - 1);
    int below = (int) place;
    int needed = Math.min(below + 2, count);
    int found = 0;
    for (int i = from; i < from + count && found < needed; i++) {
      found += others[i] <= value ? 1 : 0;
    }
    if (found >= needed) {
      return value;
    }
    double[] least = least(others, from, count, needed);
    double above = least[Math.min(below + 1, needed - 1)];
    return Math.max(value, least[below] + (place - below) * (above - least[below]));
  }

  /** The least values in their order, by insertion: few of many values are ever among them. */
  private static double[] least(double[] values, int from, int count, int wanted) {
    double[] least = new double[wanted];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    for (int i = from; i < from + count; i++) {
      double value = values[i];
      int place = wanted - 1;
      if (value < least[place]) {
        while (place > 0 && least[place - 1] > value) {
          least[place] = least[place - 1];
          place--;
        }
        least[place] = value;
      }
    }
    return least;
  }
}
