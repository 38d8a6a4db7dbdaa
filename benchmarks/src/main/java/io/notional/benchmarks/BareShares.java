package io.notional.benchmarks;

/**
 * The shares of markets in the variance of a book, by the covariance of a rolling window of equal
 * periods, in as few operations as they take: the covariance itself is never made, and means come
 * out of the book's gains alone, since those then sum to zero. All markets are of one age.
 *
 * <pre>
 * share_i ~ x_i sum_t (g_t - mean) r_it,  g_t = sum_i x_i r_it
 * </pre>
 */
final class BareShares {
  private static final int PERIODS = 36;
  private static final int STEP = 21;

  private final double[][] index;
  private final int markets;

  /** By period and market. */
  private final double[] returns;

  private final double[] gains = new double[PERIODS];

  /**
   * Shares of a book over prices.
   *
   * @param index by market and day
   */
  BareShares(double[][] index) {
    this.index = index;
    this.markets = index.length;
    this.returns = new double[PERIODS * markets];
  }

  /**
   * The shares of positions at a close, which sum to one.
   *
   * @param positions signed fractions of nav
   * @param shares filled in
   */
  void of(double[] positions, int day, double[] shares) {
    int known = Math.min(PERIODS, day / STEP);
    centredGains(positions, day, known);
    for (int i = 0; i < markets; i++) {
      shares[i] = 0;
    }
    for (int t = 0; t < known; t++) {
      double gain = gains[t];
      for (int i = 0; i < markets; i++) {
        shares[i] += gain * returns[t * markets + i];
      }
    }
    double variance = 0;
    for (int i = 0; i < markets; i++) {
      shares[i] *= positions[i];
      variance += shares[i];
    }
    for (int i = 0; i < markets; i++) {
      shares[i] /= variance;
    }
  }

  private void centredGains(double[] positions, int day, int known) {
    for (int t = 0; t < known; t++) {
      gains[t] = 0;
    }
    for (int i = 0; i < markets; i++) {
      double[] level = index[i];
      double position = positions[i];
      double later = level[day];
      for (int t = 0; t < known; t++) {
        double earlier = level[day - (t + 1) * STEP];
        double gain = later / earlier - 1;
        returns[t * markets + i] = gain;
        gains[t] += position * gain;
        later = earlier;
      }
    }
    double mean = 0;
    for (int t = 0; t < known; t++) {
      mean += gains[t] / known;
    }
    for (int t = 0; t < known; t++) {
      gains[t] -= mean;
    }
  }
}
