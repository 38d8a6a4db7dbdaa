package io.notional.core.theoretical;

/** stub */
public final class FuturesDuration {
  private FuturesDuration() {}

  /** d */
  public static double of(double dv01, double price) {
    return dv01 * 1e4 / price;
  }
}
