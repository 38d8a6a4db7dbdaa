package io.notional.strategies.efficientcore;

import io.notional.api.market.Series;

/** A series over an array, oldest first; a negative or too distant {@code k} throws. */
final class FakeSeries implements Series {
  private final double[] values;

  FakeSeries(double... values) {
    this.values = values.clone();
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public double ago(int k) {
    if (k < 0) {
      throw new IndexOutOfBoundsException("the future was asked for: " + k);
    }
    return values[values.length - 1 - k];
  }
}
