package io.notional.core.story;

import io.notional.core.leverage.LeveragedPath;
import io.notional.core.result.Result;

/** What one unit of money became, close by close. Immutable. */
public final class Growth {
  private final double[] values;

  private Growth(double[] values) {
    this.values = values;
  }

  static Growth of(Result result) {
    double[] values = new double[result.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = result.nav(row) / result.initialNav();
    }
    return new Growth(values);
  }

  static Growth of(LeveragedPath path) {
    double[] values = new double[path.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = path.growth(row);
    }
    return new Growth(values);
  }

  /** The number of closes. */
  public int size() {
    return values.length;
  }

  /** What one unit that went in before the first close has become at a close. */
  public double at(int row) {
    return values[row];
  }

  /**
   * The return since the close before. What the first close costs is part of the first return,
   * which is that of the second close; the first close has none.
   */
  public double dailyReturn(int row) {
    if (row == 0) {
      return 0;
    }
    return values[row] / (row == 1 ? 1 : values[row - 1]) - 1;
  }
}
