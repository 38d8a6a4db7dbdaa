package io.notional.core.resample;

import java.util.Arrays;

/** A level that changes by fractions, such as an exchange rate. */
final class LevelFilling implements PathColumn {
  final double[] levels;
  private final double[] change;
  private final double start;

  /**
   * Of changes by place.
   *
   * @param days how many valuation days a path has
   */
  LevelFilling(double[] change, double start, int days) {
    this.change = change;
    this.start = start;
    this.levels = new double[days];
    Arrays.fill(levels, start); // until the first path
  }

  @Override
  public void fill(int[] drawn) {
    double level = start;
    levels[0] = level;
    for (int t = 1; t < drawn.length; t++) {
      level *= change[drawn[t]];
      levels[t] = level;
    }
  }
}
