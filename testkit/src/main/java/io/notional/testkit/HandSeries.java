package io.notional.testkit;

import io.notional.api.market.Series;

/** A series over values that a test names, the oldest first. */
public final class HandSeries implements Series {
  private final double[] values;
  private final Call call;
  private final int number;

  HandSeries(double[] values, Call call, int number) {
    this.values = values;
    this.call = call;
    this.number = number;
  }

  /** A series that no call ends. */
  public static Series of(double... values) {
    return new HandSeries(values.clone(), new Call(), 0);
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public double ago(int k) {
    call.require(number);
    if (k < 0 || k >= values.length) {
      throw new IndexOutOfBoundsException(
          "a series of " + values.length + " values has no value " + k + " days ago");
    }
    return values[values.length - 1 - k];
  }
}
