package io.notional.core.measure;

/** Mean and sample standard deviation, one value at a time (Welford's method). */
final class Moments {
  private int count;
  private double mean;
  private double squares;

  void add(double value) {
    count++;
    double change = value - mean;
    mean += change / count;
    squares += change * (value - mean);
  }

  double mean() {
    return mean;
  }

  /** The sample standard deviation, with n - 1; NaN for fewer than two values. */
  double deviation() {
    return count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
  }
}
