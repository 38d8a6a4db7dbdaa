package io.notional.report;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * Long columns, in loops: a page is made once, before anything is compiled, and there streams cost
 * many times what they do. Stateless.
 */
final class Series {
  private Series() {}

  static boolean any(double[] values, DoublePredicate test) {
    for (double value : values) {
      if (test.test(value)) {
        return true;
      }
    }
    return false;
  }

  /** What is finite, in its order. */
  static double[] finite(double[] values) {
    double[] finite = new double[values.length];
    int size = 0;
    for (double value : values) {
      if (Double.isFinite(value)) {
        finite[size++] = value;
      }
    }
    return Arrays.copyOf(finite, size);
  }

  /** The least of numbers; infinite if there is none. */
  static double least(double[] values) {
    double least = Double.POSITIVE_INFINITY;
    for (double value : values) {
      least = Math.min(least, value);
    }
    return least;
  }

  /** The most of numbers; minus infinity if there is none. */
  static double most(double[] values) {
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      most = Math.max(most, value);
    }
    return most;
  }

  /** Each value times a number. */
  static double[] times(double[] values, double factor) {
    double[] times = new double[values.length];
    for (int row = 0; row < times.length; row++) {
      times[row] = values[row] * factor;
    }
    return times;
  }

  /** Each value divided by that of its row. */
  static double[] divided(double[] values, double[] by) {
    double[] divided = new double[values.length];
    for (int row = 0; row < divided.length; row++) {
      divided[row] = values[row] / by[row];
    }
    return divided;
  }
}
