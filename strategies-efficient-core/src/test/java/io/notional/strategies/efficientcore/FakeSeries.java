package io.notional.strategies.efficientcore;

import io.notional.api.market.Series;

/** Values, oldest first. */
record FakeSeries(double... values) implements Series {
  @Override
  public int size() {
    return values.length;
  }

  @Override
  public double ago(int k) {
    return values[values.length - 1 - k];
  }
}
