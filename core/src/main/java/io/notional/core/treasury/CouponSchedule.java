package io.notional.core.treasury;

import io.notional.core.time.DayCount;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * When a note pays, worked out once, so that it can be priced on many days: coupon days in order,
 * the last of them the maturity, in days since 1970-01-01. What a coupon pays is asked for with
 * each price, since issues that are yet to come have no coupon. Payments and prices are percent of
 * face. Immutable.
 */
public final class CouponSchedule {
  private final int[] days;

  private CouponSchedule(int[] days) {
    this.days = days;
  }

  /** The coupons that a note pays after a day. */
  public static CouponSchedule of(TreasuryNote note, LocalDate after) {
    return new CouponSchedule(
        note.couponDates(after, note.maturity()).stream()
            .mapToInt(date -> Math.toIntExact(date.toEpochDay()))
            .toArray());
  }

  /** Coupons on days that are known, in order; none where only {@link #forward} is asked for. */
  public static CouponSchedule of(int... couponDays) {
    return new CouponSchedule(couponDays.clone());
  }

  /** The present value of 1 on each coupon day after a day. */
  public double annuity(int today, int after, DiscountCurve curve) {
    double annuity = 0;
    for (int i = firstAfter(after); i < days.length; i++) {
      annuity += curve.discount(days[i] - today);
    }
    return annuity;
  }

  /** The present value of 1 at maturity. */
  public double atMaturity(int today, DiscountCurve curve) {
    return curve.discount(days[days.length - 1] - today);
  }

  /** The present value of what is paid after a day. */
  public double dirtyPrice(double payment, int today, DiscountCurve curve) {
    return payment * annuity(today, today, curve) + 100 * atMaturity(today, curve);
  }

  /**
   * The dirty price that a purchase has come to by a later day: financed, less the coupons until
   * then and what they earn, {@code dirty (1 + r T/360) - SUM payment (1 + r t/360)}.
   *
   * @param rate simple, decimal per year, ACT/360
   */
  public double forward(double dirtyPrice, double payment, int settlement, int until, double rate) {
    double forward = dirtyPrice * DayCount.ACT_360.growth(rate, until - settlement);
    for (int i = firstAfter(settlement); i < days.length && days[i] <= until; i++) {
      forward -= payment * DayCount.ACT_360.growth(rate, until - days[i]);
    }
    return forward;
  }

  /** The place of the first coupon after a day. */
  private int firstAfter(int day) {
    int found = Arrays.binarySearch(days, day);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
