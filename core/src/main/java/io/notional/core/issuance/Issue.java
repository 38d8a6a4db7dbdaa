package io.notional.core.issuance;

import io.notional.core.treasury.CouponSchedule;
import io.notional.core.treasury.TreasuryNote;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An issue of the schedule: all of a note but its coupon, which nobody knows before the day of
 * issue. Immutable.
 *
 * @param issued the day from which it can be bought
 * @param maturity the last coupon date; of a bond that may be called, the first call
 * @param originalMonths the original term that decides on delivery
 * @param parMonths the term whose par yield becomes the coupon
 */
public record Issue(LocalDate issued, LocalDate maturity, int originalMonths, int parMonths) {
  public Issue {
    Objects.requireNonNull(issued, "issued");
    Objects.requireNonNull(maturity, "maturity");
  }

  /**
   * The note with its coupon.
   *
   * @param coupon decimal per year
   */
  public TreasuryNote withCoupon(double coupon) {
    return new TreasuryNote(maturity, coupon);
  }

  /** The coupons after the day of issue. */
  public CouponSchedule coupons() {
    return CouponSchedule.of(withCoupon(0), issued);
  }
}
