package io.notional.core.resample;

/** A rate: what it was on the drawn day, and what it earned until the next close. */
final class RateFilling implements PathColumn {
  final double[] simple;
  final double[] earned;
  private final DrawnRate rate;
  private final int[] elapsed;

  /**
   * Of a rate.
   *
   * @param elapsed calendar days since the valuation day before
   */
  RateFilling(DrawnRate rate, int[] elapsed) {
    this.rate = rate;
    this.elapsed = elapsed;
    this.simple = new double[elapsed.length];
    this.earned = new double[elapsed.length];
  }

  @Override
  public void fill(DrawnBlocks blocks) {
    earned[0] = Double.NaN;
    for (int stretch = 0; stretch < blocks.count(); stretch++) {
      int start = blocks.start(stretch);
      int end = blocks.start(stretch + 1);
      int place = blocks.place(stretch);
      System.arraycopy(rate.simple, place, simple, start, end - start);
      earn(start + 1, Math.min(end, earned.length - 1), place);
    }
  }

  /** What is earned to a close is at the rate of the close before. */
  private void earn(int from, int to, int place) {
    double[][] table = rate.earned;
    for (int t = from; t <= to; t++) {
      earned[t] = table[elapsed[t]][place + t - from];
    }
  }
}
