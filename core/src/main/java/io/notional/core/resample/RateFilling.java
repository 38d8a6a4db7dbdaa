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
  public void fill(int[] drawn) {
    double[] source = rate.simple;
    double[][] table = rate.earned;
    earned[0] = Double.NaN;
    simple[0] = source[drawn[0]];
    for (int t = 1; t < drawn.length; t++) {
      simple[t] = source[drawn[t]];
      earned[t] = table[elapsed[t]][drawn[t - 1]];
    }
  }
}
