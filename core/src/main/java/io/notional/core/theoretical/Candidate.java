package io.notional.core.theoretical;

import io.notional.core.issuance.Issue;
import io.notional.core.treasury.Deliverable;
import io.notional.core.treasury.DiscountCurve;
import io.notional.core.treasury.TreasuryContract;
import io.notional.core.treasury.TreasuryNote;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * An issue that may be delivered into a contract. Before the day of issue its coupon is the one at
 * which the curve expects it to sell at par, and it is bought then. The same arithmetic as {@link
 * io.notional.core.treasury.Deliverable}, on numbered days, because it is done for every note of
 * every basket on every day. Prices are percent of face. Immutable.
 */
final class Candidate {
  private static final double DAYS_PER_YEAR = 360;

  private final TreasuryContract contract;
  private final LocalDate delivery;
  private final int[] deliveryDays;
  private final Issue issue;
  private final int issueDay;
  private final int[] couponDays;
  private final double passedAtIssue;
  private final double[] passedAtDelivery;
  private final Terms known;

  /**
   * A candidate.
   *
   * @param couponDays all coupon dates from issue to maturity
   * @param note what the issue became; empty where it lies after all yields
   * @param delivery the first day of the delivery month
   * @param deliveryDays the days on which the short may deliver
   */
  Candidate(
      TreasuryContract contract,
      Issue issue,
      int[] couponDays,
      Optional<TreasuryNote> note,
      LocalDate delivery,
      int[] deliveryDays) {
    this.contract = contract;
    this.delivery = delivery;
    this.deliveryDays = deliveryDays;
    this.issue = issue;
    this.issueDay = Math.toIntExact(issue.issued().toEpochDay());
    this.couponDays = couponDays;
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
      return new Purchase(known, day, dirtyPrice(day, curve));
    }
    Terms expected = terms(issue.withCoupon(Math.max(0, expectedCoupon(day, curve, rate))));
    return new Purchase(expected, issueDay, 100 + expected.payment() * passedAtIssue);
  }

  private double dirtyPrice(int day, DiscountCurve curve) {
    int last = couponDays.length - 1;
    double maturity = curve.discount(couponDays[last] - day);
    return known.payment() * annuity(day, day, curve) + 100 * maturity;
  }

  /**
   * The coupon c at which the note, carried to the day of issue at the financing rate, costs 100:
   * {@code 100 D(maturity) + c/2 SUM D = (100 + c/2 passed) / (1 + r t/360)}.
   */
  private double expectedCoupon(int day, DiscountCurve curve, double rate) {
    double carried = 1 / (1 + rate * (issueDay - day) / DAYS_PER_YEAR);
    double maturity = curve.discount(couponDays[couponDays.length - 1] - day);
    return 2 * (carried - maturity) / (annuity(day, issueDay, curve) - passedAtIssue * carried);
  }

  /** The present value of one at each coupon date after a day. */
  private double annuity(int today, int after, DiscountCurve curve) {
    double annuity = 0;
    for (int i = firstAfter(after); i < couponDays.length; i++) {
      annuity += curve.discount(couponDays[i] - today);
    }
    return annuity;
  }

  /** The place of the first coupon after a day. */
  private int firstAfter(int day) {
    int found = Arrays.binarySearch(couponDays, day);
    return found >= 0 ? found + 1 : -found - 1;
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
    private final int firstCoupon;

    private Purchase(Terms terms, int settlement, double dirtyPrice) {
      this.terms = terms;
      this.settlement = settlement;
      this.dirtyPrice = dirtyPrice;
      this.firstCoupon = firstAfter(settlement);
    }

    /** The price of the future if this note were delivered on one of the delivery days. */
    double futuresPrice(double rate, int choice) {
      int until = deliveryDays[choice];
      double forward = dirtyPrice * (1 + rate * (until - settlement) / DAYS_PER_YEAR);
      for (int i = firstCoupon; i < couponDays.length && couponDays[i] <= until; i++) {
        forward -= terms.payment * (1 + rate * (until - couponDays[i]) / DAYS_PER_YEAR);
      }
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
