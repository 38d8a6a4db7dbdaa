package io.notional.api.market;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A series of daily values that ends at the view's close. There is no way to name a later value and
 * no array escapes. Valid only during the call that handed it out.
 */
@API(status = Status.STABLE, since = "0.1")
public interface Series {
  /** How many values are known at this close: one for each valuation date since the first quote. */
  int size();

  /**
   * The value {@code k} valuation dates ago.
   *
   * @param k in [0, size)
   * @throws IndexOutOfBoundsException if {@code k} is outside that range
   */
  double ago(int k);

  /**
   * Copies the latest values, oldest first, so that the last element is the value at this close.
   *
   * @param target filled from its end; the elements before the first known value become NaN
   * @return how many values were copied: the lesser of {@link #size()} and the target's length
   */
  default int copyTo(double[] target) {
    int copied = Math.min(size(), target.length);
    java.util.Arrays.fill(target, 0, target.length - copied, Double.NaN);
    for (int k = 0; k < copied; k++) {
      target[target.length - 1 - k] = ago(k);
    }
    return copied;
  }

  /**
   * Copies values that lie the same distance apart, oldest first, so that the last element is the
   * value at this close.
   *
   * @param step valuation dates from one of them to the next, at least 1
   * @param target filled from its end; the elements before the first known value become NaN
   * @return how many values were copied
   */
  default int copyTo(double[] target, int step) {
    int copied = Math.min((size() + step - 1) / step, target.length);
    java.util.Arrays.fill(target, 0, target.length - copied, Double.NaN);
    for (int k = 0; k < copied; k++) {
      target[target.length - 1 - k] = ago(k * step);
    }
    return copied;
  }
}
