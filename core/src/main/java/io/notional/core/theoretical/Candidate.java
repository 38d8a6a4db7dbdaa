package io.notional.core.theoretical;

import io.notional.core.issuance.Issue;
import io.notional.core.time.DayCount;
import io.notional.core.treasury.CouponSchedule;
import io.notional.core.treasury.Deliverable;
import io.notional.core.treasury.DiscountCurve;
import io.notional.core.treasury.TreasuryContract;
import io.notional.core.treasury.TreasuryNote;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An issue that may be delivered into a contract. Before the day of issue its coupon is the one at
 * which the curve expects it to sell at par, and it is bought then. Its schedule is worked out
 * once, because it is priced on every day of the contract. Prices are percent of face. Immutable.
 */
final class Candidate {
  private final TreasuryContract contract;
  private final LocalDate delivery;
  private final int[] deliveryDays;
  private final Issue issue;
  private final int issueDay;
  private final CouponSchedule coupons;
  private final double passedAtIssue;
  private final double[] passedAtDelivery;
  private final Terms known;

  /**
   * A candidate.
   *
   * @param coupons all coupon dates from issue to maturity
   * @param note what the issue became; empty where it lies after all yields
   * @param delivery the first day of the delivery month
   * @param deliveryDays the days on which the short may deliver
   */
  Candidate(
      TreasuryContract contract,
      Issue issue,
      CouponSchedule coupons,
      Optional<TreasuryNote> note,
      LocalDate delivery,
      int[] deliveryDays) {
    this.contract = contract;
    this.delivery = delivery;
    this.deliveryDays = deliveryDays;
    this.issue = issue;
    this.issueDay = Math.toIntExact(issue.issued().toEpochDay());
    this.coupons = coupons;
    TreasuryNote blank = issue.withCoupon(0);
    this.passedAtIssue = blank.periodPassed(issue.issued());
    this.passedAtDelivery = new double[deliveryDays.length];
    for (int i = 0; i < deliveryDays.length; i++) {
      passedAtDelivery[i] = blank.periodPassed(LocalDate.ofEpochDay(deliveryDays[i]));
    }
    this.known = note.map(this::terms).orElse(null);
  }

  /** The purchase of the note for a price today, or at par on its later day of issue. */
  Purchase purchase(int day, DiscountCurve curve, double rate) {
    if (day >= issueDay) {
      return new Purchase(known, day, coupons.dirtyPrice(known.payment(), day, curve));
    }
    Terms expected = terms(issue.withCoupon(Math.max(0, expectedCoupon(day, curve, rate))));
    return new Purchase(expected, issueDay, 100 + expected.payment() * passedAtIssue);
  }

  /**
   * The coupon c at which the note, carried to the day of issue at the financing rate, costs 100:
   * {@code 100 D(maturity) + c/2 SUM D = (100 + c/2 passed) / (1 + r t/360)}.
   */
  private double expectedCoupon(int day, DiscountCurve curve, double rate) {
    double carried = 1 / DayCount.ACT_360.growth(rate, issueDay - day);
    double maturity = coupons.atMaturity(day, curve);
    double annuity = coupons.annuity(day, issueDay, curve);
    return 2 * (carried - maturity) / (annuity - passedAtIssue * carried);
  }

  private Terms terms(TreasuryNote note) {
    return new Terms(note, note.couponPayment(), contract.conversionFactor(note, delivery));
  }

  /** What a coupon decides. */
  private record Terms(TreasuryNote note, double payment, double factor) {}

  /** A note bought on a day, to be delivered. */
  final class Purchase {
    private final Terms terms;
    private final int settlement;
    private final double dirtyPrice;

    private Purchase(Terms terms, int settlement, double dirtyPrice) {
      this.terms = terms;
      this.settlement = settlement;
      this.dirtyPrice = dirtyPrice;
    }

    /** The price of the future if this note were delivered on one of the delivery days. */
    double futuresPrice(double rate, int choice) {
      int until = deliveryDays[choice];
      double forward = coupons.forward(dirtyPrice, terms.payment, settlement, until, rate);
      return (forward - terms.payment * passedAtDelivery[choice]) / terms.factor;
    }

    /** The same in the words of the pricing functions. */
    Deliverable deliverable(int choice) {
      LocalDate bought = LocalDate.ofEpochDay(settlement);
      return new Deliverable(
          terms.note,
          dirtyPrice - terms.note.accrued(bought),
          bought,
          LocalDate.ofEpochDay(deliveryDays[choice]),
          terms.factor);
    }
  }
}
