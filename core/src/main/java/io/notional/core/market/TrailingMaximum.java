package io.notional.core.market;

/** The greatest absolute value of a rolling past. Stateless. */
final class TrailingMaximum {
  private TrailingMaximum() {}

  /**
   * By place, the greatest absolute value of that place and of so many before; NaN where none of
   * them is known. Places that may still be the greatest are kept in a queue of falling values.
   *
   * @param values NaN where not known
   * @param before how many places before count
   */
  static double[] of(double[] values, int before) {
    double[] greatest = new double[values.length];
    int[] queue = new int[values.length];
    int first = 0;
    int end = 0;
    for (int t = 0; t < values.length; t++) {
      double size = Math.abs(values[t]);
      if (!Double.isNaN(size)) {
        while (end > first && Math.abs(values[queue[end - 1]]) <= size) {
          end--;
        }
        queue[end++] = t;
      }
      if (end > first && queue[first] < t - before) {
        first++;
      }
      greatest[t] = end > first ? Math.abs(values[queue[first]]) : Double.NaN;
    }
    return greatest;
  }
}
