package io.notional.core.synthetic;

import io.notional.core.treasury.TreasuryContract;
import io.notional.core.treasury.TreasuryNote;
import java.time.LocalDate;

/**
 * One note of a contract's basket, made ready for daily pricing: the arithmetic of {@link
 * io.notional.core.treasury.Deliverable} with everything that is the same every day worked out
 * once. Immutable.
 */
final class DeliverableNote {
  private static final double COUPON_STEP = 0.00125;

  private final TreasuryNote note;
  private final int place;
  private final double payment;
  private final double factor;
  private final double accruedAtDelivery;
  private final int delivery;
  private final int[] couponDays;

  private DeliverableNote(
      TreasuryNote note,
      int place,
      TreasuryContract contract,
      LocalDate listing,
      LocalDate delivery) {
    this.note = note;
    this.place = place;
    this.payment = note.couponPayment();
    this.factor = contract.conversionFactor(note, delivery);
    this.accruedAtDelivery = note.accrued(delivery);
    this.delivery = Math.toIntExact(delivery.toEpochDay());
    this.couponDays =
        note.couponDates(listing, delivery).stream()
            .mapToInt(date -> Math.toIntExact(date.toEpochDay()))
            .toArray();
  }

  /** A note that is worth about par on the day its contract is listed. */
  static DeliverableNote atPar(
      CouponGrid grid,
      int place,
      TreasuryContract contract,
      LocalDate listing,
      LocalDate delivery) {
    LocalDate maturity = grid.date(place);
    double passed = new TreasuryNote(maturity, 0).periodPassed(listing);
    double par = 2 * (1 - grid.discount(place)) / (grid.annuity(place) - passed);
    double coupon = Math.max(1, Math.rint(par / COUPON_STEP)) * COUPON_STEP;
    TreasuryNote note = new TreasuryNote(maturity, coupon);
    return new DeliverableNote(note, place, contract, listing, delivery);
  }

  TreasuryNote note() {
    return note;
  }

  double factor() {
    return factor;
  }

  double dirtyPrice(CouponGrid grid) {
    return payment * grid.annuity(place) + 100 * grid.discount(place);
  }

  /** The futures price by carry; see {@link io.notional.core.treasury.Deliverable#futuresPrice}. */
  double futuresPrice(CouponGrid grid, int epochDay, double rate) {
    double forward = dirtyPrice(grid) * growth(rate, epochDay);
    for (int couponDay : couponDays) {
      if (couponDay > epochDay) {
        forward -= payment * growth(rate, couponDay);
      }
    }
    return (forward - accruedAtDelivery) / factor;
  }

  private double growth(double rate, int from) {
    return 1 + rate * (delivery - from) / 360;
  }
}
