package io.notional.core.issuance;

import io.notional.core.curve.CurveHistory;
import io.notional.core.treasury.TreasuryContract;
import io.notional.core.treasury.TreasuryNote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Every note that the Treasury's schedule makes while there are yields, each sold at par on its day
 * of issue or the last one with yields before it. Notes of before the first yields are unknown.
 * Seasoned notes stay. Immutable, and safe for use by many threads.
 */
public final class Issuance {
  /** A bond may not be delivered into the contracts on notes, however little it has left. */
  private static final int LONGEST_NOTE = 120;

  private final List<IssuedNote> notes;

  private Issuance(List<IssuedNote> notes) {
    this.notes = List.copyOf(notes);
  }

  /** What was issued from the first to the last day of a history. */
  public static Issuance of(CurveHistory curves) {
    LocalDate last = LocalDate.ofEpochDay(curves.epochDay(curves.size() - 1));
    List<IssuedNote> notes = new ArrayList<>();
    for (IssuanceRule rule : IssuanceTable.RULES) {
      for (LocalDate issued : rule.issues(last)) {
        int curve = curves.atOrBefore(Math.toIntExact(issued.toEpochDay()));
        if (curve >= 0) {
          double coupon = coupon(curves, curve, rule.parTerm());
          TreasuryNote note = new TreasuryNote(rule.maturity(issued), coupon);
          notes.add(new IssuedNote(note, issued, rule.term()));
        }
      }
    }
    notes.sort(
        Comparator.comparing(IssuedNote::issued).thenComparing(note -> note.note().maturity()));
    return new Issuance(notes);
  }

  /** All notes, by the day of issue and then by maturity. */
  public List<IssuedNote> notes() {
    return notes;
  }

  /**
   * The notes that may be delivered into a contract, whenever they are issued: a price may only
   * know those that were issued by its day.
   *
   * @param delivery any day of the delivery month
   */
  public List<IssuedNote> deliverable(TreasuryContract contract, LocalDate delivery) {
    return notes.stream().filter(note -> accepts(contract, note, delivery)).toList();
  }

  /**
   * A note for a contract into which nothing issued could be delivered: sold at par on a day before
   * delivery, as if of the contract's own term from the middle of the month before delivery.
   *
   * @param delivery any day of the delivery month
   * @param curve the index of the curve of the day of its sale
   */
  public static IssuedNote hypothetical(
      TreasuryContract contract, LocalDate delivery, CurveHistory curves, int curve) {
    int term = term(contract);
    LocalDate middle = delivery.minusMonths(1).withDayOfMonth(15);
    LocalDate sold = LocalDate.ofEpochDay(curves.epochDay(curve));
    TreasuryNote note = new TreasuryNote(middle.plusMonths(term), coupon(curves, curve, term));
    return new IssuedNote(note, sold, term);
  }

  /** Months from issue of the note that a contract is named after. */
  private static int term(TreasuryContract contract) {
    return switch (contract) {
      case ZT -> 24;
      case ZF -> 60;
      case ZN, TN -> 120;
      case ZB -> 240;
      case UB -> 360;
    };
  }

  private static boolean accepts(TreasuryContract contract, IssuedNote note, LocalDate delivery) {
    boolean bonds = contract == TreasuryContract.ZB || contract == TreasuryContract.UB;
    return (bonds || note.originalMonths() <= LONGEST_NOTE)
        && contract.accepts(note.note().maturity(), note.originalMonths(), delivery);
  }

  /** Where yields are below zero the Treasury sells above par: a coupon is never negative. */
  private static double coupon(CurveHistory curves, int curve, int term) {
    return Math.max(0, curves.par(curve).yield(term));
  }
}
