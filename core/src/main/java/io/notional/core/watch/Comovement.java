package io.notional.core.watch;

import java.util.Arrays;

/**
 * Pearson's correlation of two returns over a window of closes at which both are known, and the
 * deviation of each. One sum is kept for each moment, and taken anew once a window: so rounding
 * stays that of a window.
 */
final class Comovement {
  private final ClassReturns one;
  private final ClassReturns other;
  private final int window;
  private final double[] correlation;
  private final double[] deviationOfOne;
  private final double[] deviationOfOther;
  private final int[] rows;
  private double x;
  private double y;
  private double xx;
  private double yy;
  private double xy;

  private Comovement(ClassReturns one, ClassReturns other, int window) {
    this.one = one;
    this.other = other;
    this.window = window;
    this.correlation = unknown(one.size());
    this.deviationOfOne = unknown(one.size());
    this.deviationOfOther = unknown(one.size());
    this.rows = new int[one.size()];
  }

  static Comovement of(ClassReturns one, ClassReturns other, int window) {
    Comovement found = new Comovement(one, other, window);
    found.walk();
    return found;
  }

  /** NaN until the window is full, and where one of the two does not vary. */
  double[] correlation() {
    return correlation;
  }

  /** Sample standard deviation of a close, of the first; NaN as above. */
  double deviationOfOne(int row) {
    return deviationOfOne[row];
  }

  /** The same of the other. */
  double deviationOfOther(int row) {
    return deviationOfOther[row];
  }

  private void walk() {
    int known = 0;
    for (int row = 0; row < rows.length; row++) {
      if (!Double.isNaN(one.at(row)) && !Double.isNaN(other.at(row))) {
        rows[known++] = row;
        add(row, 1);
        if (known > window) {
          add(rows[known - 1 - window], -1);
        }
        if (known % window == 0) {
          sumAnew(known);
        }
      }
      if (known >= window) {
        close(row);
      }
    }
  }

  private void sumAnew(int known) {
    x = 0;
    y = 0;
    xx = 0;
    yy = 0;
    xy = 0;
    for (int i = known - window; i < known; i++) {
      add(rows[i], 1);
    }
  }

  private void add(int row, int sign) {
    double ofOne = one.at(row);
    double ofOther = other.at(row);
    x += sign * ofOne;
    y += sign * ofOther;
    xx += sign * ofOne * ofOne;
    yy += sign * ofOther * ofOther;
    xy += sign * ofOne * ofOther;
  }

  private void close(int row) {
    double varianceOfOne = (xx - x * x / window) / (window - 1);
    double varianceOfOther = (yy - y * y / window) / (window - 1);
    deviationOfOne[row] = Math.sqrt(Math.max(0, varianceOfOne));
    deviationOfOther[row] = Math.sqrt(Math.max(0, varianceOfOther));
    double product = deviationOfOne[row] * deviationOfOther[row];
    if (product > 1e-16) {
      double covariance = (xy - x * y / window) / (window - 1);
      correlation[row] = Math.max(-1, Math.min(1, covariance / product));
    }
  }

  static double[] unknown(int size) {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    return values;
  }
}
