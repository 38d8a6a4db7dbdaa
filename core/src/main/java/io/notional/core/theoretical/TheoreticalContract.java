package io.notional.core.theoretical;

import io.notional.core.treasury.Deliverable;
import io.notional.core.treasury.DiscountCurve;
import java.time.LocalDate;
import java.util.List;

/** A contract and its basket; prices it on any day of its life. Immutable. */
final class TheoreticalContract {
  private final LocalDate delivery;
  private final int deliveryChoices;
  private final List<Candidate> candidates;
  private final boolean hypothetical;

  /**
   * A contract.
   *
   * @param delivery the first day of the delivery month
   * @param deliveryChoices the number of days on which the short may deliver
   * @param candidates at least one
   * @param hypothetical whether that one had to be made up
   */
  TheoreticalContract(
      LocalDate delivery, int deliveryChoices, List<Candidate> candidates, boolean hypothetical) {
    this.delivery = delivery;
    this.deliveryChoices = deliveryChoices;
    this.candidates = List.copyOf(candidates);
    this.hypothetical = hypothetical;
  }

  LocalDate delivery() {
    return delivery;
  }

  boolean isHypothetical() {
    return hypothetical;
  }

  /**
   * The lowest price over the notes of the basket and over delivery on the first or last day: early
   * where carry is negative, late where it is positive.
   *
   * @param rate simple, decimal per year, ACT/360
   */
  Quote quote(int day, DiscountCurve curve, double rate) {
    Candidate.Purchase cheapest = null;
    int chosen = 0;
    double lowest = Double.POSITIVE_INFINITY;
    for (Candidate candidate : candidates) {
      Candidate.Purchase purchase = candidate.purchase(day, curve, rate);
      for (int choice = 0; choice < deliveryChoices; choice++) {
        double price = purchase.futuresPrice(rate, choice);
        if (price < lowest) {
          cheapest = purchase;
          chosen = choice;
          lowest = price;
        }
      }
    }
    return new Quote(lowest, cheapest.deliverable(chosen));
  }

  /**
   * The price of a day.
   *
   * @param price points
   * @param cheapest the purchase and delivery that make it
   */
  record Quote(double price, Deliverable cheapest) {}
}
