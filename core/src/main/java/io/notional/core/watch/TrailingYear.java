package io.notional.core.watch;

/** Sums over the closes of the last year, or of as many as there are. */
final class TrailingYear {
  private TrailingYear() {}

  /**
   * The sums of a column.
   *
   * @param closes of a year
   */
  static double[] sums(double[] values, int closes) {
    double[] sums = new double[values.length];
    double sum = 0;
    for (int row = 0; row < values.length; row++) {
      sum += values[row];
      if (row >= closes) {
        sum -= values[row - closes];
      }
      if (row % closes == 0) {
        sum = anew(values, row, closes);
      }
      sums[row] = sum;
    }
    return sums;
  }

  /** So that rounding stays that of a year, and nothing left is zero. */
  private static double anew(double[] values, int row, int closes) {
    double sum = 0;
    for (int i = Math.max(0, row - closes + 1); i <= row; i++) {
      sum += values[i];
    }
    return sum;
  }
}
