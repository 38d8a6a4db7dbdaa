package io.notional.core.resample;

import java.util.Arrays;

/** A level that changes by fractions, such as an exchange rate. */
final class LevelFilling implements PathColumn {
  final double[] levels;
  private final DrawnLevels drawn;
  private final double start;

  /**
   * Of changes by place.
   *
   * @param days how many valuation days a path has
   */
  LevelFilling(double[] change, double start, int days) {
    this.drawn = new DrawnLevels(change);
    this.start = start;
    this.levels = new double[days];
    Arrays.fill(levels, start); // until the first path
  }

  @Override
  public void fill(DrawnBlocks blocks) {
    levels[0] = start;
    drawn.fill(levels, 0, 0, levels.length - 1, blocks);
  }
}
