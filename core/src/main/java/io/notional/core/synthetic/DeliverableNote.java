package io.notional.core.synthetic;

import io.notional.core.treasury.CouponSchedule;
import io.notional.core.treasury.TreasuryContract;
import io.notional.core.treasury.TreasuryNote;
import java.time.LocalDate;

/**
 * One note of a contract's basket, made ready for daily pricing: everything that is the same every
 * day is worked out once. Immutable.
 */
final class DeliverableNote {
  private final TreasuryNote note;
  private final int place;
  private final double payment;
  private final double factor;
  private final double accruedAtDelivery;
  private final int delivery;
  private final CouponSchedule coupons;

  /**
   * A note that is worth about par today.
   *
   * @param grid the coupon grid, which stands on today
   * @param place where on the grid the note matures
   * @param contract what it is delivered into
   * @param today the day the contract is listed, in days since 1970-01-01
   * @param delivery the day of delivery
   */
  DeliverableNote(
      CouponGrid grid, int place, TreasuryContract contract, int today, LocalDate delivery) {
    this.note = new TreasuryNote(grid.date(place), grid.parCoupon(place, today));
    this.place = place;
    this.payment = note.couponPayment();
    this.factor = contract.conversionFactor(note, delivery);
    this.delivery = Math.toIntExact(delivery.toEpochDay());
    this.accruedAtDelivery = payment * grid.periodPassed(this.delivery, place);
    this.coupons = CouponSchedule.of(grid.couponDays(today, this.delivery, place));
  }

  TreasuryNote note() {
    return note;
  }

  double factor() {
    return factor;
  }

  double dirtyPrice(CouponGrid grid) {
    return grid.dirtyPrice(place, payment);
  }

  /** The futures price by carry; see {@link io.notional.core.treasury.Deliverable#futuresPrice}. */
  double futuresPrice(CouponGrid grid, int epochDay, double rate) {
    double forward = coupons.forward(dirtyPrice(grid), payment, epochDay, delivery, rate);
    return (forward - accruedAtDelivery) / factor;
  }
}
