package io.notional.core.invariant;

import io.notional.core.journal.Account;
import io.notional.core.journal.Balances;
import io.notional.core.journal.JournalCursor;
import io.notional.core.result.Position;
import io.notional.core.result.Result;
import java.time.LocalDate;
import java.util.List;

/**
 * Invariant 1: nav = cash + receivables - payables + market value of funded holdings, counted anew
 * from postings and positions that rest on the log of trades and rolls alone. To 1e-9 of nav.
 */
public final class NavRecount {
  private final Result result;
  private final JournalCursor cursor;
  private final Findings findings = new Findings(1);

  private NavRecount(Result result) {
    this.result = result;
    this.cursor = new JournalCursor(result);
  }

  /** What does not agree; empty when the invariant holds. */
  public static List<Finding> check(Result result) {
    return new NavRecount(result).run();
  }

  private List<Finding> run() {
    double[] tolerances = Findings.tolerances(result);
    while (cursor.next()) {
      nav(tolerances[cursor.row()]);
      columns(tolerances[cursor.row()]);
    }
    return findings.list();
  }

  private void nav(double tolerance) {
    LocalDate date = result.date(cursor.row());
    double[] values = marketValues();
    double nav = unheld();
    for (int sleeve = 0; sleeve < values.length; sleeve++) {
      nav += values[sleeve];
      double booked = cursor.balances().of(Account.holdings(sleeve));
      findings.equal(date, "holdings of sleeve " + sleeve, values[sleeve], booked, tolerance);
    }
    findings.equal(date, "nav", nav, result.nav(cursor.row()), tolerance);
  }

  private void columns(double tolerance) {
    int row = cursor.row();
    LocalDate date = result.date(row);
    Balances books = cursor.balances();
    double owed = books.of(Account.PAYABLE) + books.of(Account.FEE_PAYABLE);
    findings.equal(date, "cash", books.of(Account.CASH), result.cash(row), tolerance);
    findings.equal(date, "foreign cash", books.foreignCash(), result.foreignCash(row), tolerance);
    findings.equal(
        date, "receivable", books.of(Account.RECEIVABLE), result.receivable(row), tolerance);
    findings.equal(date, "payable", owed, result.payable(row), tolerance);
    findings.equal(date, "line", -books.of(Account.LINE), result.lineDrawn(row), tolerance);
  }

  private double[] marketValues() {
    double[] values = new double[result.sleeves().size()];
    for (Position position : cursor.positions()) {
      values[position.sleeve()] += position.marketValue(day());
    }
    return values;
  }

  private int day() {
    return result.day(cursor.row());
  }

  private double unheld() {
    Balances books = cursor.balances();
    return books.of(Account.CASH)
        + books.foreignCash()
        + books.of(Account.RECEIVABLE)
        + books.of(Account.PAYABLE)
        + books.of(Account.FEE_PAYABLE)
        + books.of(Account.LINE);
  }
}
