package io.notional.core.treasury;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A Treasury note or bond: coupons twice a year, 100 at maturity. Coupon dates are not moved for
 * weekends; a note that matures on the last day of a month pays on last days of months. Immutable.
 *
 * @param maturity the last coupon date
 * @param coupon decimal per year, in [0, 0.5]
 */
public record TreasuryNote(LocalDate maturity, double coupon) {
  private static final double MAX_COUPON = 0.5;
  private static final int MONTHS_PER_PERIOD = 6;

  /**
   * Checks the coupon.
   *
   * @throws NotionalException {@code OUT_OF_RANGE} if the coupon is not in [0, 0.5]
   */
  public TreasuryNote {
    Objects.requireNonNull(maturity, "maturity");
    if (!(coupon >= 0 && coupon <= MAX_COUPON)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, "coupon must be in [0, 0.5] but was " + coupon);
    }
  }

  /** What is paid on a coupon date, percent of face. */
  public double couponPayment() {
    return 100 * coupon / 2;
  }

  /**
   * The coupon date a number of half years before maturity.
   *
   * @param periods zero or more
   */
  public LocalDate couponDate(int periods) {
    LocalDate date = maturity.minusMonths((long) MONTHS_PER_PERIOD * periods);
    boolean monthEnd = maturity.getDayOfMonth() == maturity.lengthOfMonth();
    return monthEnd ? date.withDayOfMonth(date.lengthOfMonth()) : date;
  }

  /**
   * Coupons still to be paid after a settlement date.
   *
   * @throws NotionalException {@code OUT_OF_RANGE} if the note has matured by then
   */
  public int couponsAfter(LocalDate settlement) {
    if (!settlement.isBefore(maturity)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          "settlement must be before maturity " + maturity + " but was " + settlement);
    }
    long months = ChronoUnit.MONTHS.between(settlement, maturity);
    int periods = Math.toIntExact(months / MONTHS_PER_PERIOD);
    while (couponDate(periods).isAfter(settlement)) {
      periods++;
    }
    return periods;
  }

  /** The last coupon date at or before a settlement date. */
  public LocalDate previousCoupon(LocalDate settlement) {
    return couponDate(couponsAfter(settlement));
  }

  /** The first coupon date after a settlement date. */
  public LocalDate nextCoupon(LocalDate settlement) {
    return couponDate(couponsAfter(settlement) - 1);
  }

  /** The coupon dates after one date up to and including another, in order of time. */
  public List<LocalDate> couponDates(LocalDate after, LocalDate upTo) {
    List<LocalDate> dates = new ArrayList<>();
    for (int periods = couponsAfter(after) - 1; periods >= 0; periods--) {
      LocalDate date = couponDate(periods);
      if (date.isAfter(upTo)) {
        break;
      }
      dates.add(date);
    }
    return dates;
  }

  /** The share of the running coupon period that has passed at a settlement date, ACT/ACT. */
  public double periodPassed(LocalDate settlement) {
    int left = couponsAfter(settlement);
    LocalDate previous = couponDate(left);
    LocalDate next = couponDate(left - 1);
    double passed = ChronoUnit.DAYS.between(previous, settlement);
    return passed / ChronoUnit.DAYS.between(previous, next);
  }

  /** Accrued interest, ACT/ACT semi-annual, percent of face. */
  public double accrued(LocalDate settlement) {
    return couponPayment() * periodPassed(settlement);
  }
}
