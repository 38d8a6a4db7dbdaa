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
}
