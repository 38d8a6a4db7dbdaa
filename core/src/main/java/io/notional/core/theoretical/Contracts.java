package io.notional.core.theoretical;

import io.notional.core.curve.CurveHistory;
import io.notional.core.issuance.Issuance;
import io.notional.core.issuance.Issue;
import io.notional.core.treasury.CouponSchedule;
import io.notional.core.treasury.TreasuryContract;
import io.notional.core.treasury.TreasuryNote;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes contracts with their baskets. Used by one thread. */
final class Contracts {
  private final CurveHistory curves;
  private final Issuance issuance;
  private final TheoreticalTerms terms;

  /** Coupons by issue: most are in the baskets of many contracts. */
  private final Map<Issue, CouponSchedule> coupons = new HashMap<>();

  Contracts(CurveHistory curves, Issuance issuance, TheoreticalTerms terms) {
    this.curves = curves;
    this.issuance = issuance;
    this.terms = terms;
  }

  /**
   * A contract. If nothing on the schedule can be delivered, a note is made up and sold on the day
   * on which the contract is first quoted.
   */
  TheoreticalContract make(TreasuryContract contract, LocalDate delivery, Cycle cycle) {
    int[] deliveryDays = terms.deliveryDays(delivery);
    List<Issue> issues = issuance.deliverable(contract, delivery);
    boolean hypothetical = issues.isEmpty();
    if (hypothetical) {
      int curve = Math.min(curves.atOrAfter(cycle.firstDay(delivery)), curves.size() - 1);
      LocalDate sold = LocalDate.ofEpochDay(curves.epochDay(curve));
      issues = List.of(Issuance.hypothetical(contract, delivery, sold));
    }
    List<Candidate> candidates =
        issues.stream()
            .map(
                issue ->
                    new Candidate(
                        contract, issue, coupons(issue), note(issue), delivery, deliveryDays))
            .toList();
    return new TheoreticalContract(delivery, deliveryDays.length, candidates, hypothetical);
  }

  private Optional<TreasuryNote> note(Issue issue) {
    return issuance.note(issue);
  }

  private CouponSchedule coupons(Issue issue) {
    return coupons.computeIfAbsent(issue, Issue::coupons);
  }
}
