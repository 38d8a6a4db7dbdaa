package io.notional.studies;

/**
 * The Sharpe ratio of the best of several trials, held against the best that trials without any
 * skill would have shown (Bailey and Lopez de Prado, <i>The Deflated Sharpe Ratio</i>, 2014).
 * Ratios are of one close, not annualised.
 *
 * @param trials how many there were; all count as independent, which is strict where they are alike
 * @param best the ratio of the best
 * @param expected the ratio that the best of so many would show if none had any skill, equation (1)
 * @param probability that the true ratio of the best is above what was expected, equation (2), by
 *     the skewness, the kurtosis and the number of its returns; NaN where it cannot be told
 */
public record DeflatedSharpe(long trials, double best, double expected, double probability) {
  private static final double EULER = 0.5772156649015329;

  /**
   * Of a trial that was the best of several.
   *
   * @param trials how many, the best included
   * @param variance of their ratios
   */
  public static DeflatedSharpe of(Trial best, long trials, double variance) {
    double expected = expected(trials, variance);
    double probability =
        probability(best.sharpe(), expected, best.skewness(), best.kurtosis(), best.count());
    return new DeflatedSharpe(trials, best.sharpe(), expected, probability);
  }

  /**
   * The probability that a true ratio is above one that was expected.
   *
   * @param count how many returns the ratio is of
   */
  static double probability(
      double ratio, double expected, double skewness, double kurtosis, int count) {
    double spread = 1 - skewness * ratio + (kurtosis - 1) / 4 * ratio * ratio;
    double score = (ratio - expected) * Math.sqrt(count - 1) / Math.sqrt(spread);
    return Normal.cumulative(score);
  }

  /** The ratio that the best of so many trials without skill is expected to show. */
  static double expected(long trials, double variance) {
    if (trials < 2) {
      return 0;
    }
    double first = Normal.quantile(1 - 1.0 / trials);
    double second = Normal.quantile(1 - 1 / (trials * Math.E));
    return Math.sqrt(variance) * ((1 - EULER) * first + EULER * second);
  }
}
