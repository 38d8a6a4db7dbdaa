package io.notional.core.internal.kernel;

import io.notional.api.market.Series;
import io.notional.core.market.SignalColumns;
import java.util.Arrays;

/** The signal values of an instrument up to a day, read off its columns. */
record SignalSeries(
    int size, int last, SignalColumns signals, boolean adjusted, Moment moment, int call)
    implements Series {
  @Override
  public double ago(int k) {
    moment.require(call);
    if (k < 0 || k >= size) {
      throw new IndexOutOfBoundsException(
          "a series of " + size + " values has no value " + k + " days ago");
    }
    return adjusted ? signals.adjustedPrice(last - k) : signals.returnIndex(last - k);
  }

  @Override
  public int copyTo(double[] target) {
    moment.require(call);
    int copied = Math.min(size, target.length);
    Arrays.fill(target, 0, target.length - copied, Double.NaN);
    if (adjusted) {
      signals.copyAdjustedPrice(last + 1, target, copied);
    } else {
      signals.copyReturnIndex(last + 1, target, copied);
    }
    return copied;
  }

  @Override
  public int copyTo(double[] target, int step) {
    moment.require(call);
    int copied = Math.min((size + step - 1) / step, target.length);
    Arrays.fill(target, 0, target.length - copied, Double.NaN);
    if (adjusted) {
      signals.copyAdjustedPrice(last, step, target, copied);
    } else {
      signals.copyReturnIndex(last, step, target, copied);
    }
    return copied;
  }
}
