package io.notional.core.measure;

import java.util.OptionalDouble;

/**
 * The rate at which dated amounts come to nothing: sum of amount x exp(x years) = 0, the rate being
 * exp(x) - 1. Steps away from a guess on both sides until the sum changes its sign, then halves: it
 * always ends, and finds the root that is nearest to the guess, to a step. Stateless.
 */
final class InternalRate {
  /** Of x; two roots that are closer than this are taken for none. */
  private static final double STEP = 1.0 / 64;

  /** Of x: from 1e-9 to 1e9 of the money a year. */
  private static final double FARTHEST = 20;

  private InternalRate() {}

  /**
   * The rate, decimal per year.
   *
   * @param amounts of any sign; the last is what is left, negative
   * @param years from each amount to the last, zero or more
   * @param guess of x
   */
  static OptionalDouble of(double[] amounts, double[] years, double guess) {
    double middle = sum(amounts, years, guess);
    double low = middle;
    double high = middle;
    for (int step = 1; step * STEP < FARTHEST; step++) {
      double below = guess - step * STEP;
      double above = guess + step * STEP;
      double nextLow = sum(amounts, years, below);
      double nextHigh = sum(amounts, years, above);
      if (changes(nextLow, low)) {
        return halve(amounts, years, below, below + STEP);
      }
      if (changes(high, nextHigh)) {
        return halve(amounts, years, above - STEP, above);
      }
      low = nextLow;
      high = nextHigh;
    }
    return OptionalDouble.empty();
  }

  private static boolean changes(double before, double after) {
    return before <= 0 != after <= 0 && Double.isFinite(before) && Double.isFinite(after);
  }

  private static OptionalDouble halve(double[] amounts, double[] years, double from, double to) {
    double low = from;
    double high = to;
    boolean rises = sum(amounts, years, low) <= 0;
    for (double middle = (low + high) / 2; middle > low && middle < high; ) {
      boolean below = sum(amounts, years, middle) <= 0 == rises;
      low = below ? middle : low;
      high = below ? high : middle;
      middle = (low + high) / 2;
    }
    return OptionalDouble.of(StrictMath.expm1((low + high) / 2));
  }

  private static double sum(double[] amounts, double[] years, double x) {
    double sum = 0;
    for (int i = 0; i < amounts.length; i++) {
      sum += amounts[i] * StrictMath.exp(x * years[i]);
    }
    return sum;
  }
}
