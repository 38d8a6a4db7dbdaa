package io.notional.core.resample;

/**
 * Changes by place as levels, so that a stretch of days that follow each other is filled by one
 * factor: a close is the one before the stretch times the level of the day over the level before
 * the stretch. Never written to.
 */
final class DrawnLevels {
  private final double[] levels;

  /**
   * Of changes.
   *
   * @param changes what each level is of the one before
   */
  DrawnLevels(double[] changes) {
    this.levels = new double[changes.length + 1];
    levels[0] = 1;
    for (int i = 0; i < changes.length; i++) {
      levels[i + 1] = levels[i] * changes[i];
    }
  }

  /**
   * Fills a column from one valuation day to another, after the first close.
   *
   * @param column its closes from a valuation day on; that of {@code from} is there
   * @param first the valuation day of the first close of the column
   * @param from the valuation day whose close is there
   * @param to the last valuation day to be filled
   */
  void fill(double[] column, int first, int from, int to, DrawnBlocks blocks) {
    int t = from + 1;
    for (int stretch = t <= to ? blocks.at(t) : 0; t <= to; stretch++) {
      int end = Math.min(to + 1, blocks.start(stretch + 1));
      int place = blocks.place(stretch) + t - blocks.start(stretch);
      scale(column, t - first, end - t, place, column[t - first - 1] / levels[place]);
      t = end;
    }
  }

  private void scale(double[] column, int at, int count, int place, double factor) {
    for (int i = 0; i < count; i++) {
      column[at + i] = factor * levels[place + 1 + i];
    }
  }
}
