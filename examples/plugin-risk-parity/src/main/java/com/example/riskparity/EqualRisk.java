package com.example.riskparity;

/**
 * Long weights of which each contributes the same to the variance of the whole.
 *
 * <pre>
 * w_i (C w)_i = w' C w / n  for every i
 * </pre>
 *
 * <p>They are the minimum of {@code x' C x / 2 - sum ln(x_i) / n}, found one coordinate at a time:
 * the first-order condition of a coordinate is a quadratic with one positive root. Griveau-Billion,
 * Richard and Roncalli, A Fast Algorithm for Computing High-Dimensional Risk Parity Portfolios
 * (2013). Pure functions.
 */
final class EqualRisk {
  private static final int SWEEPS = 200;

  /** Far below what a whole contract or a cost would show. */
  private static final double CLOSE = 1e-12;

  private EqualRisk() {}

  /**
   * The weights, scaled so that the variance of the whole is one.
   *
   * @param covariance symmetric and positive definite, at least one row
   */
  static double[] weights(double[][] covariance) {
    int n = covariance.length;
    double[] weights = new double[n];
    for (int i = 0; i < n; i++) {
      weights[i] = 1 / Math.sqrt(covariance[i][i]);
    }
    for (int sweep = 0; sweep < SWEEPS && sweep(covariance, weights) > CLOSE; sweep++) {
      // until a sweep moves nothing
    }
    double scale = 1 / Math.sqrt(variance(covariance, weights));
    for (int i = 0; i < n; i++) {
      weights[i] *= scale;
    }
    return weights;
  }

  /** Moves every coordinate to its own minimum; answers the largest relative move. */
  private static double sweep(double[][] covariance, double[] weights) {
    double moved = 0;
    for (int i = 0; i < weights.length; i++) {
      double others = dot(covariance[i], weights) - covariance[i][i] * weights[i];
      double own = covariance[i][i];
      double next = (-others + Math.sqrt(others * others + 4 * own / weights.length)) / (2 * own);
      moved = Math.max(moved, Math.abs(next / weights[i] - 1));
      weights[i] = next;
    }
    return moved;
  }

  /** {@code w' C w}. */
  static double variance(double[][] covariance, double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * dot(covariance[i], weights);
    }
    return sum;
  }

  private static double dot(double[] row, double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += row[i] * weights[i];
    }
    return sum;
  }
}
