package com.example.riskparity;

import io.notional.api.market.MarketView;
import io.notional.api.market.Series;
import java.util.List;

/**
 * Covariance of the returns of the last closes, a year: around zero, since the mean of some months
 * of daily returns is noise. Correlations are drawn towards zero by {@link #SHRINKAGE}, which keeps
 * the matrix positive definite however few closes there are. Pure functions.
 */
final class Covariance {
  /** How much of a correlation is left out. */
  static final double SHRINKAGE = 0.2;

  private Covariance() {}

  /** Whether a market has moved and has as many returns as are asked for. */
  static boolean isKnown(MarketView market, String instrument, int returns) {
    Series index = market.returnIndex(instrument);
    if (index.size() <= returns) {
      return false;
    }
    for (int k = 0; k < returns; k++) {
      if (index.ago(k) != index.ago(k + 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The matrix in the order of the instruments.
   *
   * @param instruments all of them {@link #isKnown}
   */
  static double[][] of(MarketView market, List<String> instruments, int returns) {
    double[][] changes = new double[instruments.size()][];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = changes(market.returnIndex(instruments.get(i)), returns);
    }
    double[][] matrix = new double[changes.length][changes.length];
    for (int i = 0; i < changes.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k < returns; k++) {
          sum += changes[i][k] * changes[j][k];
        }
        double shrunk = i == j ? 1 : 1 - SHRINKAGE;
        matrix[i][j] = shrunk * sum / returns * market.closesPerYear();
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }

  private static double[] changes(Series index, int returns) {
    double[] changes = new double[returns];
    for (int k = 0; k < returns; k++) {
      changes[k] = index.ago(k) / index.ago(k + 1) - 1;
    }
    return changes;
  }
}
