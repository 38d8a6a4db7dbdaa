package io.notional.strategies.managedfutures.sizing;

import java.util.Arrays;

/**
 * Weights of which each contributes the same to variance: the minimum of
 *
 * <pre>
 * x' C x / 2 - sum_i ln(x_i) / n,  scaled to a sum of one
 * </pre>
 *
 * <p>by cyclical coordinate descent, in which each coordinate has a closed form: Griveau-Billion,
 * Richard and Roncalli, A Fast Algorithm for Computing High-Dimensional Risk Parity Portfolios
 * (2013). Stateless.
 */
final class RiskParity {
  private static final int MOST_ROUNDS = 500;
  private static final double CLOSE_ENOUGH = 1e-10;

  private RiskParity() {}

  /**
   * The weights, all greater than zero.
   *
   * @param matrix positive definite, row by row, with ones on its diagonal
   */
  static double[] weights(double[] matrix, int count) {
    double[] x = new double[count];
    Arrays.fill(x, 1 / Math.sqrt(Math.max(1, count)));
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double moved = 0;
      for (int i = 0; i < count; i++) {
        double before = x[i];
        double others = -before;
        for (int j = 0; j < count; j++) {
          others += matrix[i * count + j] * x[j];
        }
        x[i] = (Math.sqrt(others * others + 4.0 / count) - others) / 2;
        moved = Math.max(moved, Math.abs(x[i] - before));
      }
      if (moved < CLOSE_ENOUGH) {
        break;
      }
    }
    double sum = Arrays.stream(x).sum();
    Arrays.setAll(x, i -> x[i] / sum);
    return x;
  }
}
