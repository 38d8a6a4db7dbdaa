package io.notional.studies;

/** The standard normal distribution. Stateless. */
final class Normal {
  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

  /** Beyond it the series loses digits and the continued fraction is quick. */
  private static final double TAIL = 3;

  private static final int MOST_TERMS = 400;

  private Normal() {}

  static double density(double x) {
    return StrictMath.exp(-0.5 * x * x) / ROOT_TWO_PI;
  }

  /**
   * The probability of less: near the middle by the series of Marsaglia (<i>Evaluating the Normal
   * Distribution</i>, 2004), in the tails by Laplace's continued fraction.
   */
  static double cumulative(double x) {
    if (Double.isNaN(x)) {
      return Double.NaN;
    }
    if (Math.abs(x) > TAIL) {
      double tail = density(x) / fraction(Math.abs(x));
      return x > 0 ? 1 - tail : tail;
    }
    double sum = x;
    double term = x;
    for (int k = 1; k < MOST_TERMS && sum + term != sum; k++) {
      term *= x * x / (2 * k + 1);
      sum += term;
    }
    return 0.5 + sum * density(x);
  }

  private static double fraction(double x) {
    double value = x;
    for (int k = MOST_TERMS; k > 0; k--) {
      value = x + k / value;
    }
    return value;
  }

  /**
   * The value below which a probability lies: bisected, so that nothing but {@link #cumulative} is
   * trusted.
   *
   * @param probability in (0, 1)
   */
  static double quantile(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException("probability must be in (0, 1) but was " + probability);
    }
    double low = -40;
    double high = 40;
    while (high - low > 1e-14 * Math.max(1, Math.abs(low))) {
      double middle = 0.5 * (low + high);
      if (middle == low || middle == high) {
        break;
      }
      if (cumulative(middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }
}
