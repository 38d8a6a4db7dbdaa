package io.notional.core.treasury;

import io.notional.core.time.DayCount;

/** What one unit paid later is worth today. Implementations are immutable or say otherwise. */
@FunctionalInterface
public interface DiscountCurve {
  /**
   * The present value of 1.
   *
   * @param days calendar days from settlement to payment, zero or more
   * @return greater than zero; 1 for zero days
   */
  double discount(int days);

  /**
   * A flat curve.
   *
   * @param rate continuously compounded, decimal per year of 365 days
   */
  static DiscountCurve flat(double rate) {
    return days -> StrictMath.exp(-rate * days / DayCount.ACT_365F.daysPerYear());
  }
}
