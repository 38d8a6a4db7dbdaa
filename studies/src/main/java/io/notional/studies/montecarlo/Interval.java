package io.notional.studies.montecarlo;

/**
 * A figure with its interval of 95% confidence. What it says is how far the figure may be from that
 * of infinitely many paths, and nothing of how well the paths stand for the future.
 *
 * @param value the figure
 * @param low the lower end
 * @param high the upper end
 */
public record Interval(double value, double low, double high) {
  /** Standard errors either way. */
  static final double ERRORS = 1.959964;

  /** Nothing is known. */
  static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN, Double.NaN);

  /**
   * A probability from how often something happened.
   *
   * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson, Probable inference, the
   *     law of succession, and statistical inference (1927)</a>
   */
  static Interval probability(long happened, long of) {
    if (of == 0) {
      return UNKNOWN;
    }
    double p = (double) happened / of;
    double square = ERRORS * ERRORS / of;
    double middle = (p + square / 2) / (1 + square);
    double half =
        Math.sqrt(ERRORS * ERRORS * p * (1 - p) / of + square * square / 4) / (1 + square);
    // At either end rounding leaves a little.
    double low = happened == 0 ? 0 : middle - half;
    double high = happened == of ? 1 : middle + half;
    return new Interval(p, low, high);
  }

  /** A mean from the sums of values and of their squares. */
  static Interval mean(double sum, double squares, long of) {
    if (of == 0) {
      return UNKNOWN;
    }
    double mean = sum / of;
    double variance = of > 1 ? Math.max(0, squares - of * mean * mean) / (of - 1) : Double.NaN;
    double half = ERRORS * Math.sqrt(variance / of);
    return new Interval(mean, mean - half, mean + half);
  }
}
