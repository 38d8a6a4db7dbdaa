package io.notional.core.replicate;

import java.util.Arrays;
import java.util.List;

/**
 * Ordinary least squares of a few regressors, some of which may not be negative. The constrained
 * solution is the best of those over every set of constrained regressors that comes out without a
 * negative one: with few of them all sets are tried. Standard errors are those of the unconstrained
 * one: what the sample can tell of a value, also of one that the constraint holds at zero. Of two
 * estimates of them the larger counts: {@code s^2 (X'X)^-1} with n - p degrees of freedom, where
 * errors are alike, as noise of quotes is; and HC3 (MacKinnon and White 1985), {@code (X'X)^-1 SUM
 * x x' (e / (1 - h))^2 (X'X)^-1} with leverages h, where they are the larger the more a regressor
 * moves, as those of weights that drift apart are.
 */
final class LeastSquares {
  /** A pivot below this fraction of its diagonal is that of a regressor that others make up. */
  private static final double SINGULAR = 1e-10;

  /** Where less of an observation than this is left of its own leverage, its error is rounding. */
  private static final double LEAST_LEFT = 1e-9;

  private final double[] solution;
  private final List<double[][]> covariances;

  private LeastSquares(double[] solution, List<double[][]> covariances) {
    this.solution = solution;
    this.covariances = covariances;
  }

  /**
   * Fits.
   *
   * @param x by observation and regressor
   * @param constrained how many regressors, the first ones, may not be negative; few
   */
  static LeastSquares fit(double[][] x, double[] y, int constrained) {
    int p = x[0].length;
    double[][] xx = new double[p][p];
    double[] xy = new double[p];
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < p; j++) {
        xy[j] += x[i][j] * y[i];
        for (int k = 0; k < p; k++) {
          xx[j][k] += x[i][j] * x[i][k];
        }
      }
      yy += y[i] * y[i];
    }
    double[] best = new double[p];
    double least = Double.POSITIVE_INFINITY;
    for (int set = (1 << constrained) - 1; set >= 0; set--) {
      double[] tried = solve(xx, xy, set, constrained);
      double squares = tried == null ? Double.NaN : squares(xx, xy, yy, tried);
      if (squares < least) {
        least = squares;
        best = tried;
      }
    }
    return new LeastSquares(best, covariances(x, y, xx, xy));
  }

  int size() {
    return solution.length;
  }

  double value(int regressor) {
    return solution[regressor];
  }

  /** Of one of them; NaN where regressors make one another up. */
  double standardError(int regressor) {
    double[] alone = new double[solution.length];
    alone[regressor] = 1;
    return standardError(alone);
  }

  /**
   * Of a sum.
   *
   * @param each how much of each regressor is in it
   */
  double standardError(double... each) {
    double most = 0;
    for (double[][] covariance : covariances) {
      most = Math.max(most, dot(each, times(covariance, each)));
    }
    return Math.sqrt(most);
  }

  private static double squares(double[][] xx, double[] xy, double yy, double[] b) {
    double sum = yy;
    for (int j = 0; j < b.length; j++) {
      sum -= 2 * b[j] * xy[j];
      for (int k = 0; k < b.length; k++) {
        sum += b[j] * b[k] * xx[j][k];
      }
    }
    return sum;
  }

  /** Null where a constrained one comes out negative, or the set is singular. */
  private static double[] solve(double[][] xx, double[] xy, int set, int constrained) {
    int p = xy.length;
    int[] used = new int[p];
    int count = 0;
    for (int j = 0; j < p; j++) {
      if (j >= constrained || (set & (1 << j)) != 0) {
        used[count++] = j;
      }
    }
    double[][] part = new double[count][count];
    for (int j = 0; j < count; j++) {
      for (int k = 0; k < count; k++) {
        part[j][k] = xx[used[j]][used[k]];
      }
    }
    double[][] inverse = inverse(part);
    if (inverse == null) {
      return null;
    }
    double[] solution = new double[p];
    for (int j = 0; j < count; j++) {
      for (int k = 0; k < count; k++) {
        solution[used[j]] += inverse[j][k] * xy[used[k]];
      }
      if (used[j] < constrained && solution[used[j]] < 0) {
        return null;
      }
    }
    return solution;
  }

  private static List<double[][]> covariances(
      double[][] x, double[] y, double[][] xx, double[] xy) {
    int p = xy.length;
    int n = x.length;
    double[][] inverse = inverse(xx);
    double[][] alike = new double[p][p];
    double[][] uneven = new double[p][p];
    if (inverse == null || n <= p) {
      Arrays.stream(alike).forEach(row -> Arrays.fill(row, Double.NaN));
      return List.<double[][]>of(alike);
    }
    double[] free = times(inverse, xy);
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double[] pull = times(inverse, x[i]);
      double error = y[i] - dot(x[i], free);
      double left = 1 - dot(x[i], pull);
      // An observation that decides a value by itself says nothing of its error.
      double apart = left > LEAST_LEFT ? error / left : 0;
      squares += error * error;
      add(uneven, pull, apart * apart);
    }
    for (int j = 0; j < p; j++) {
      for (int k = 0; k < p; k++) {
        alike[j][k] = squares / (n - p) * inverse[j][k];
      }
    }
    return List.of(alike, uneven);
  }

  private static void add(double[][] sum, double[] of, double times) {
    for (int j = 0; j < of.length; j++) {
      for (int k = 0; k < of.length; k++) {
        sum[j][k] += of[j] * of[k] * times;
      }
    }
  }

  private static double[] times(double[][] matrix, double... vector) {
    return Arrays.stream(matrix).mapToDouble(row -> dot(row, vector)).toArray();
  }

  private static double dot(double[] one, double... other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /** By Gauss and Jordan on the matrix scaled to ones on its diagonal; null where singular. */
  private static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[] scale = new double[n];
    for (int i = 0; i < n; i++) {
      scale[i] = matrix[i][i] > 0 ? 1 / Math.sqrt(matrix[i][i]) : 0;
    }
    double[][] work = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        work[i][j] = matrix[i][j] * scale[i] * scale[j];
      }
      work[i][n + i] = 1;
    }
    for (int i = 0; i < n; i++) {
      if (!(work[i][i] > SINGULAR)) {
        return null;
      }
      double pivot = work[i][i];
      for (int j = 0; j < 2 * n; j++) {
        work[i][j] /= pivot;
      }
      for (int k = 0; k < n; k++) {
        double factor = work[k][i];
        for (int j = 0; k != i && j < 2 * n; j++) {
          work[k][j] -= factor * work[i][j];
        }
      }
    }
    double[][] inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        inverse[i][j] = work[i][n + j] * scale[i] * scale[j];
      }
    }
    return inverse;
  }
}
