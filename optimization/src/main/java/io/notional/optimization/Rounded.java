package io.notional.optimization;

/** Figures to twelve decimals: what arithmetic adds is far below, what anybody knows far above. */
final class Rounded {
  private static final double STEPS = 1e12;

  private Rounded() {}

  /** There is no negative zero. */
  static double fraction(double value) {
    return Math.rint(value * STEPS) / STEPS + 0.0;
  }

  static double[] fractions(double[] values) {
    double[] rounded = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      rounded[i] = fraction(values[i]);
    }
    return rounded;
  }
}
