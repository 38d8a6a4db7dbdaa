package io.notional.core.measure;

/**
 * Mean and sample standard deviation, one value at a time (Welford's method). Used by one thread.
 */
public final class Moments {
  /** Below this a standard deviation is rounding, and a ratio to it says nothing. */
  public static final double NO_VARIATION = 1e-15;

  private int count;
  private double mean;
  private double squares;

  /** Of no values yet. */
  public Moments() {}

  /** Adds a value. */
  public void add(double value) {
    count++;
    double change = value - mean;
    mean += change / count;
    squares += change * (value - mean);
  }

  /** The mean; 0 of no values. */
  public double mean() {
    return mean;
  }

  /** The sample standard deviation, with n - 1; NaN for fewer than two values. */
  public double deviation() {
    return count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
  }
}
