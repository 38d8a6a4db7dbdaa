package io.notional.core.treasury;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.time.LocalDate;

/**
 * Prices of notes from a yield or a curve, percent of face. Dirty prices hold accrued interest,
 * clean prices do not. Yields are street convention: compounded twice a year, ACT/ACT in the
 * running period, and simple interest once a single payment is left (31 CFR 356, Appendix B).
 */
public final class BondPricing {
  private static final int MAX_STEPS = 100;
  private static final double PRICE_TOLERANCE = 1e-13;

  private BondPricing() {}

  /** The present value of what the note still pays. */
  public static double dirtyPrice(TreasuryNote note, LocalDate settlement, DiscountCurve curve) {
    return CouponSchedule.of(note, settlement)
        .dirtyPrice(note.couponPayment(), Math.toIntExact(settlement.toEpochDay()), curve);
  }

  /** The dirty price less accrued interest. */
  public static double cleanPrice(TreasuryNote note, LocalDate settlement, DiscountCurve curve) {
    return dirtyPrice(note, settlement, curve) - note.accrued(settlement);
  }

  /**
   * {@code SUM payment / (1 + y/2)^(w + i)}, where w is the part of the running coupon period that
   * is left; with a single payment left, {@code payment / (1 + w y/2)}.
   *
   * @param yield decimal per year, greater than -2, or than -2/w with a single payment left
   */
  public static double dirtyPrice(TreasuryNote note, LocalDate settlement, double yield) {
    return sums(note, settlement, yield)[0];
  }

  /** The dirty price less accrued interest. */
  public static double cleanPrice(TreasuryNote note, LocalDate settlement, double yield) {
    return dirtyPrice(note, settlement, yield) - note.accrued(settlement);
  }

  /** Modified duration in years: the relative fall of the dirty price per unit of yield. */
  public static double modifiedDuration(TreasuryNote note, LocalDate settlement, double yield) {
    double[] sums = sums(note, settlement, yield);
    return sums[1] / sums[0];
  }

  /** The fall of the price for one basis point more of yield, percent of face. */
  public static double dv01(TreasuryNote note, LocalDate settlement, double yield) {
    return sums(note, settlement, yield)[1] * 1e-4;
  }

  /**
   * The yield at which the clean price is as given: by Newton's method, or with a single payment
   * left {@code (payment / dirty - 1) 2/w}.
   *
   * @throws NotionalException {@code OUT_OF_RANGE} if the price is not greater than zero or has no
   *     yield
   */
  public static double yieldOf(TreasuryNote note, LocalDate settlement, double cleanPrice) {
    double dirty = cleanPrice + note.accrued(settlement);
    int coupons = note.couponsAfter(settlement);
    double left = periodLeft(note, settlement);
    if (coupons == 1 && dirty > 0 && dirty < Double.POSITIVE_INFINITY) {
      return (lastPayment(note) / dirty - 1) * 2 / left;
    }
    double yield = note.coupon();
    for (int step = 0; step < MAX_STEPS && dirty > 0; step++) {
      double[] sums = sums(note, coupons, left, yield);
      double excess = sums[0] - dirty;
      if (Math.abs(excess) <= PRICE_TOLERANCE * dirty) {
        return yield;
      }
      // A step far down could pass -2, where there is no price; half the way there is safe.
      yield = Math.max(yield + excess / sums[1], (yield - 2) / 2);
    }
    throw NotionalException.of(
        ErrorCode.OUT_OF_RANGE,
        "price of a note must be greater than zero and have a yield but was " + cleanPrice);
  }

  /** The present value, and minus its derivative by yield. */
  private static double[] sums(TreasuryNote note, LocalDate settlement, double yield) {
    return sums(note, note.couponsAfter(settlement), periodLeft(note, settlement), yield);
  }

  /**
   * The same.
   *
   * @param coupons how many are still to be paid
   * @param left the part of the running coupon period that is left
   */
  private static double[] sums(TreasuryNote note, int coupons, double left, double yield) {
    if (coupons == 1) {
      return simple(lastPayment(note), left, yield);
    }
    requireAbove(-2, yield);
    double growth = 1 + yield / 2;
    double coupon = note.couponPayment();
    // One power and a product a period: powers are what takes time, and sixty products lose
    // nothing.
    double discount = StrictMath.pow(growth, -left);
    double periods = left;
    double value = 0;
    double slope = 0;
    for (int i = 0; i < coupons; i++, periods++) {
      double present = (coupon + (i == coupons - 1 ? 100 : 0)) * discount;
      value += present;
      slope += present * periods;
      discount /= growth;
    }
    return new double[] {value, slope / (2 * growth)};
  }

  /** The same of a single payment at simple interest. */
  private static double[] simple(double payment, double periods, double yield) {
    requireAbove(-2 / periods, yield);
    double growth = 1 + periods * yield / 2;
    return new double[] {payment / growth, payment * periods / (2 * growth * growth)};
  }

  private static double lastPayment(TreasuryNote note) {
    return 100 + note.couponPayment();
  }

  private static double periodLeft(TreasuryNote note, LocalDate settlement) {
    return 1 - note.periodPassed(settlement);
  }

  private static void requireAbove(double least, double yield) {
    if (!(yield > least)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, "yield must be greater than " + least + " but was " + yield);
    }
  }
}
