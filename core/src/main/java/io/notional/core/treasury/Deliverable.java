package io.notional.core.treasury;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * A note bought today, financed at a simple rate, and delivered into a future: the cash-and-carry
 * arithmetic without the delivery options. Rates are simple, decimal per year, ACT/360; prices are
 * percent of face. Immutable.
 *
 * @param note the note
 * @param cleanPrice its price at settlement
 * @param settlement the day on which the purchase settles
 * @param delivery the day of delivery, after settlement and before maturity
 * @param factor the conversion factor
 */
public record Deliverable(
    TreasuryNote note, double cleanPrice, LocalDate settlement, LocalDate delivery, double factor) {
  /**
   * Checks prices and dates.
   *
   * @throws NotionalException {@code OUT_OF_RANGE} if the price or factor is not greater than zero,
   *     or the dates are not in order
   */
  public Deliverable {
    Objects.requireNonNull(note, "note");
    require("price", cleanPrice);
    require("conversion factor", factor);
    if (!settlement.isBefore(delivery) || !delivery.isBefore(note.maturity())) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          String.format(
              Locale.ROOT,
              "delivery must be after settlement %s and before maturity %s but was %s",
              settlement,
              note.maturity(),
              delivery));
    }
  }

  /** Price and accrued interest at settlement. */
  public double dirtyPrice() {
    return cleanPrice + note.accrued(settlement);
  }

  /** What is received for the note at delivery: {@code F CF + accrued interest}. */
  public double invoice(double futuresPrice) {
    return futuresPrice * factor + note.accrued(delivery);
  }

  /** The forward price: {@code (P + AI)(1 + r T/360) - C (1 + r t/360)} for each coupon. */
  public double forwardDirty(double rate) {
    return forward(dirtyPrice(), rate);
  }

  /** The forward price less accrued interest at delivery. */
  public double forwardClean(double rate) {
    return forwardDirty(rate) - note.accrued(delivery);
  }

  /** The price of the future at which buying, financing and delivering the note earns nothing. */
  public double futuresPrice(double rate) {
    return forwardClean(rate) / factor;
  }

  /** The financing rate at which buying, financing and delivering the note earns nothing. */
  public double impliedRepo(double futuresPrice) {
    double atNoInterest = forward(dirtyPrice(), 0);
    // The derivative of all interest by the rate, so that early coupons earn the same rate.
    double yearsOfCapital = forward(dirtyPrice(), 1) - atNoInterest;
    return (invoice(futuresPrice) - atNoInterest) / yearsOfCapital;
  }

  /** Coupon income less financing until delivery. */
  public double carry(double rate) {
    return cleanPrice - forwardClean(rate);
  }

  /** {@code P - F CF}. */
  public double grossBasis(double futuresPrice) {
    return cleanPrice - futuresPrice * factor;
  }

  /** Gross basis less carry; zero at the theoretical price. */
  public double netBasis(double futuresPrice, double rate) {
    return grossBasis(futuresPrice) - carry(rate);
  }

  /**
   * DV01 of the future if this note is the cheapest: the fall of the futures price for one basis
   * point more of forward yield, which is the forward DV01 of the note over its factor.
   */
  public double futuresDv01(double futuresPrice) {
    double yield = BondPricing.yieldOf(note, delivery, futuresPrice * factor);
    return BondPricing.dv01(note, delivery, yield) / factor;
  }

  private double forward(double dirtyPrice, double rate) {
    return CouponSchedule.of(note, settlement)
        .forward(dirtyPrice, note.couponPayment(), day(settlement), day(delivery), rate);
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  private static void require(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, name + " must be greater than zero but was " + value);
    }
  }
}
