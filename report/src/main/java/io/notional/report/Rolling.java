package io.notional.report;

import java.util.Arrays;

/** Measures of a window that ends at each row; NaN before the first is full. Stateless. */
final class Rolling {
  private Rolling() {}

  /** The compound return of the window, as a fraction. */
  static double[] growth(double[] growth, int window) {
    double[] out = unknown(growth.length);
    for (int row = window; row < growth.length; row++) {
      out[row] = growth[row] / growth[row - window] - 1;
    }
    return out;
  }

  /** The mean of the window. */
  static double[] mean(double[] values, int window) {
    double[] sums = sums(values);
    double[] out = unknown(values.length);
    for (int row = window - 1; row < values.length; row++) {
      out[row] = (sums[row + 1] - sums[row + 1 - window]) / window;
    }
    return out;
  }

  /** The sample standard deviation of the window. */
  static double[] deviation(double[] values, int window) {
    double[] deviation = covariance(values, values, window);
    for (int row = 0; row < deviation.length; row++) {
      deviation[row] = deviation[row] < 0 ? 0 : Math.sqrt(deviation[row]);
    }
    return deviation;
  }

  /** The correlation in the window; NaN where one of both does not move. */
  static double[] correlation(double[] one, double[] other, int window) {
    double[] both = covariance(one, other, window);
    double[] first = deviation(one, window);
    double[] second = deviation(other, window);
    for (int row = 0; row < both.length; row++) {
      double scale = first[row] * second[row];
      both[row] = scale > 0 ? Math.max(-1, Math.min(1, both[row] / scale)) : Double.NaN;
    }
    return both;
  }

  private static double[] covariance(double[] one, double[] other, int window) {
    double[] products = sums(products(one, other));
    double[] first = sums(one);
    double[] second = one == other ? first : sums(other);
    double[] out = unknown(one.length);
    for (int row = window - 1; row < one.length; row++) {
      int from = row + 1 - window;
      double product = products[row + 1] - products[from];
      double means = (first[row + 1] - first[from]) * (second[row + 1] - second[from]) / window;
      out[row] = (product - means) / (window - 1);
    }
    return out;
  }

  /** Sums of all rows before each. */
  private static double[] sums(double[] values) {
    double[] sums = new double[values.length + 1];
    for (int row = 0; row < values.length; row++) {
      sums[row + 1] = sums[row] + values[row];
    }
    return sums;
  }

  private static double[] products(double[] one, double[] other) {
    double[] products = new double[one.length];
    for (int row = 0; row < products.length; row++) {
      products[row] = one[row] * other[row];
    }
    return products;
  }

  private static double[] unknown(int size) {
    double[] out = new double[size];
    Arrays.fill(out, Double.NaN);
    return out;
  }
}
