package io.notional.core.invariant;

import io.notional.core.journal.JournalCursor;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import java.time.LocalDate;
import java.util.List;

/**
 * Invariant 5: every day ends {@code MET}, or each deficit has a cure that is booked for the next
 * settlement date, or the run stopped on that day and says why. What exchange margin asks for is
 * counted anew from positions. To 1e-9 of nav. Needs a run with everything recorded.
 */
public final class DeficitCures {
  private final Result result;
  private final JournalCursor cursor;
  private final CollateralRecount recount;
  private final Findings findings = new Findings(5);

  private DeficitCures(Result result) {
    this.result = result;
    this.cursor = new JournalCursor(result);
    this.recount = new CollateralRecount(result, cursor);
  }

  /** What does not hold; empty when the invariant does. */
  public static List<Finding> check(Result result) {
    return new DeficitCures(result).run();
  }

  private List<Finding> run() {
    double[] tolerances = Findings.tolerances(result);
    double[] closing = Findings.closing(result);
    DayState worst = DayState.MET;
    while (cursor.next()) {
      int row = cursor.row();
      DayState state = result.state(row);
      worst = state.compareTo(worst) > 0 ? state : worst;
      stops(row, state);
      if (MarginRecount.knows(result)) {
        requirement(row, tolerances[row]);
      }
      if (!state.stops()) {
        bridged(row, state, tolerances[row]);
        cured(row, state, closing[row]);
      } else if (state == DayState.ILLIQUID && !refused()) {
        unpayable(row, tolerances[row]);
      }
    }
    if (result.size() > 0) {
      LocalDate last = result.date(result.size() - 1);
      findings.require(last, "worst state", worst == result.worstState());
    }
    return findings.list();
  }

  private void stops(int row, DayState state) {
    LocalDate date = result.date(row);
    boolean last = row == result.size() - 1;
    findings.require(date, "the run goes on after it stopped", last || !state.stops());
    findings.require(
        date, "a run that stopped says why", !last || state.stops() == result.stopped());
    boolean insolvent = result.nav(row) <= 0;
    findings.require(
        date, "insolvent when nav is gone", insolvent == (state == DayState.INSOLVENT));
  }

  private void requirement(int row, double tolerance) {
    LocalDate date = result.date(row);
    MarginRecount recounted = MarginRecount.of(result, result.day(row), cursor.positions());
    findings.equal(date, "initial margin", recounted.initial(), result.initial(row), tolerance);
    findings.equal(
        date, "maintenance margin", recounted.maintenance(), result.maintenance(row), tolerance);
  }

  private void bridged(int row, DayState state, double tolerance) {
    LocalDate date = result.date(row);
    boolean drawn = recount.drawn() > tolerance;
    findings.require(date, "bridged without a draw", drawn || state != DayState.BRIDGED);
    findings.require(date, "a draw that is not reported", !drawn || state != DayState.MET);
    findings.atLeast(date, "settled cash", 0, result.cash(row), tolerance);
    findings.atMost(date, "cash beside a drawn line", 0, drawn ? result.cash(row) : 0, tolerance);
    double before = row == 0 ? 0 : result.lineDrawn(row - 1);
    double most = Math.max(before, result.lineLimit(row));
    findings.atMost(date, "line drawn", most, recount.drawn(), tolerance);
  }

  /**
   * A call may find its cure in what settles by the next day; its cut brings the rest. Where
   * nothing is asked for any more nothing is left to cure: what is missing then is cash.
   */
  private void cured(int row, DayState state, double tolerance) {
    LocalDate date = result.date(row);
    boolean called = result.called(row) > 0;
    boolean met = state == DayState.MET;
    findings.require(date, "a call on a day that was met", !called || !met);
    findings.require(date, "a draw that hides a call", !called || state != DayState.BRIDGED);
    findings.require(date, "called without a call", called || state != DayState.CALLED);
    if (called) {
      findings.atLeast(
          date,
          "cure by the next day",
          result.initial(row),
          Math.max(0, recount.eligible(recount.nextDay())),
          tolerance);
    } else {
      findings.atLeast(
          date,
          "eligible collateral",
          result.maintenance(row),
          Math.max(0, recount.eligible(0)),
          tolerance);
    }
  }

  /** A withdrawal of all there is, which is not booked, stops a run whatever could be paid. */
  private boolean refused() {
    return result.policyCounts().containsKey("withdrawal:beyond-nav");
  }

  private void unpayable(int row, double tolerance) {
    findings.require(
        result.date(row),
        "a payment that could be made stopped the run",
        recount.least(0) < -recount.mostDrawn() + tolerance);
  }
}
