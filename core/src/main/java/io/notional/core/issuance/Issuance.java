package io.notional.core.issuance;

import io.notional.core.curve.CurveHistory;
import io.notional.core.treasury.TreasuryContract;
import io.notional.core.treasury.TreasuryNote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every note that the Treasury's schedule makes from the first yields of a history on, each sold at
 * par on its day of issue, or the last day with yields before it. Notes of before the first yields
 * are unknown. Seasoned notes stay. The schedule goes on after the last yields, since it is known
 * in advance; coupons do not. Immutable, and safe for use by many threads.
 */
public final class Issuance {
  /** A bond may not be delivered into the contracts on notes, however little it has left. */
  private static final int LONGEST_NOTE = 120;

  private static final int MONTHS_AHEAD = 12;

  private final CurveHistory curves;
  private final int lastDay;
  private final List<Issue> issues;

  private Issuance(CurveHistory curves, int lastDay, List<Issue> issues) {
    this.curves = curves;
    this.lastDay = lastDay;
    this.issues = List.copyOf(issues);
  }

  /** What was issued from the first day of a history on, and what is due in the year after it. */
  public static Issuance of(CurveHistory curves) {
    LocalDate first = LocalDate.ofEpochDay(curves.epochDay(0));
    int lastDay = curves.epochDay(curves.size() - 1);
    LocalDate until = LocalDate.ofEpochDay(lastDay).plusMonths(MONTHS_AHEAD);
    List<Issue> issues = new ArrayList<>();
    for (IssuanceRule rule : IssuanceTable.RULES) {
      rule.issues(until).stream().filter(i -> !i.issued().isBefore(first)).forEach(issues::add);
    }
    issues.sort(Comparator.comparing(Issue::issued).thenComparing(Issue::maturity));
    return new Issuance(curves, lastDay, issues);
  }

  /** All issues, by the day of issue and then by maturity. */
  public List<Issue> issues() {
    return issues;
  }

  /** The note that an issue became; empty where the day of issue is after the last yields. */
  public Optional<TreasuryNote> note(Issue issue) {
    int day = Math.toIntExact(issue.issued().toEpochDay());
    return day > lastDay
        ? Optional.empty()
        : Optional.of(issue.withCoupon(coupon(curves.atOrBefore(day), issue.parMonths())));
  }

  /**
   * The issues of before the delivery month that may be delivered into a contract.
   *
   * @param delivery any day of the delivery month
   */
  public List<Issue> deliverable(TreasuryContract contract, LocalDate delivery) {
    LocalDate first = delivery.withDayOfMonth(1);
    return issues.stream()
        .filter(issue -> issue.issued().isBefore(first) && accepts(contract, issue, first))
        .toList();
  }

  /**
   * An issue for a contract into which nothing on the schedule can be delivered: as if of the
   * contract's own term from the middle of the month before delivery, sold earlier.
   *
   * @param delivery any day of the delivery month
   * @param sold the day on which it is sold at par, before the delivery month
   */
  public static Issue hypothetical(TreasuryContract contract, LocalDate delivery, LocalDate sold) {
    int term = term(contract);
    LocalDate middle = delivery.minusMonths(1).withDayOfMonth(15);
    return new Issue(sold, middle.plusMonths(term), term, term);
  }

  /** Months from issue of the note that a contract is named after. */
  private static int term(TreasuryContract contract) {
    return switch (contract) {
      case ZT -> 24;
      case Z3N -> 36;
      case ZF -> 60;
      case ZN, TN -> 120;
      case ZB -> 240;
      case UB -> 360;
    };
  }

  private static boolean accepts(TreasuryContract contract, Issue issue, LocalDate delivery) {
    boolean bonds = contract == TreasuryContract.ZB || contract == TreasuryContract.UB;
    return (bonds || issue.originalMonths() <= LONGEST_NOTE)
        && contract.accepts(issue.maturity(), issue.originalMonths(), delivery);
  }

  /** Where yields are below zero the Treasury sells above par: a coupon is never negative. */
  private double coupon(int curve, int term) {
    return Math.max(0, curves.par(curve).at(term));
  }
}
