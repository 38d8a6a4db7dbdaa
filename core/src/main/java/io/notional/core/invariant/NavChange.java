package io.notional.core.invariant;

import io.notional.core.journal.JournalCursor;
import io.notional.core.journal.Posting;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.result.Source;
import io.notional.core.result.Trade;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Invariant 2: every posting balances; the change of nav is the sum of its sources, by sleeve; what
 * is attributed to a day, sleeve and source is what its single postings come to; and the costs of a
 * day are those of its trades and rolls. To 1e-9 of nav.
 */
public final class NavChange {
  private static final int SOURCES = Source.values().length;

  /** What is said to have contributed to nav. */
  @FunctionalInterface
  interface Contributions {
    double of(int row, int sleeve, Source source);
  }

  private final Result result;
  private final Contributions contributions;
  private final double[] tolerances;
  private final double[][] posted;
  private final Findings findings = new Findings(2);

  private NavChange(Result result, Contributions contributions) {
    this.result = result;
    this.contributions = contributions;
    this.tolerances = Findings.tolerances(result);
    this.posted = new double[result.sleeves().size()][SOURCES];
  }

  /** What does not agree; empty when the invariant holds. */
  public static List<Finding> check(Result result) {
    return check(result, result::attribution);
  }

  /** The same of an attribution that is given. */
  static List<Finding> check(Result result, Contributions contributions) {
    return new NavChange(result, contributions).run();
  }

  private List<Finding> run() {
    JournalCursor cursor = new JournalCursor(result);
    while (cursor.next()) {
      int row = cursor.row();
      balance(cursor);
      change(row);
      cursor.postings().forEach(this::add);
      compare(row);
      Arrays.stream(posted).forEach(sources -> Arrays.fill(sources, 0));
    }
    costs();
    return findings.list();
  }

  private void balance(JournalCursor cursor) {
    LocalDate date = result.date(cursor.row());
    double tolerance = tolerances[cursor.row()];
    findings.equal(date, "sum over all accounts", 0, cursor.balances().total(), tolerance);
  }

  private void change(int row) {
    double sum = 0;
    for (int sleeve = 0; sleeve < posted.length; sleeve++) {
      for (Source source : Source.values()) {
        sum += contributions.of(row, sleeve, source);
      }
    }
    double before = row == 0 ? result.config().nav() : result.nav(row - 1);
    findings.equal(
        result.date(row), "change of nav", sum, result.nav(row) - before, tolerances[row]);
  }

  private void add(Posting posting) {
    posting
        .source()
        .ifPresent(source -> posted[posting.sleeve()][source.ordinal()] += posting.gain());
  }

  /** The flow that opens a run is its initial nav and no change. */
  private void compare(int row) {
    for (int sleeve = 0; sleeve < posted.length; sleeve++) {
      for (Source source : Source.values()) {
        if (source != Source.FLOW || row > 0) {
          findings.equal(
              result.date(row),
              source.id() + " of sleeve " + sleeve,
              posted[sleeve][source.ordinal()],
              contributions.of(row, sleeve, source),
              tolerances[row]);
        }
      }
    }
  }

  private void costs() {
    double[] paid = new double[result.size()];
    for (Trade trade : result.trades()) {
      paid[result.rowOfDay(trade.day())] += trade.cost();
    }
    for (Roll roll : result.rolls()) {
      paid[result.rowOfDay(roll.step().day())] += roll.cost();
    }
    for (int row = 0; row < paid.length; row++) {
      double recorded = 0;
      for (int sleeve = 0; sleeve < posted.length; sleeve++) {
        recorded -= contributions.of(row, sleeve, Source.COST);
      }
      findings.equal(result.date(row), "costs", paid[row], recorded, tolerances[row]);
    }
  }
}
