package io.notional.core.resample;

/** The standard normal distribution, by series and bisection: slow and without tricks. */
final class Normal {
  private Normal() {}

  static double density(double x) {
    return StrictMath.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  /** {@code 1/2 + density(x) (x + x^3/3 + x^5/15 + ...)}, Abramowitz and Stegun 26.2.11. */
  static double distribution(double x) {
    if (x < -9 || x > 9) {
      return x < 0 ? 0 : 1;
    }
    double sum = 0;
    double term = x;
    for (int k = 1; sum + term != sum; k++) {
      sum += term;
      term *= x * x / (2 * k + 1);
    }
    return 0.5 + density(x) * sum;
  }

  static double quantile(double level) {
    double low = -9;
    double high = 9;
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if (distribution(middle) < level) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
