package io.notional.files.results;

/** Figures without the noise of their arithmetic. */
final class Rounded {
  /** Far below what any figure is known to, far above what sums of doubles lose. */
  private static final double STEPS = 1e12;

  private Rounded() {}

  /** A figure near 1 to twelve decimals; there is no negative zero. */
  static double fraction(double value) {
    return StrictMath.rint(value * STEPS) / STEPS + 0.0;
  }
}
