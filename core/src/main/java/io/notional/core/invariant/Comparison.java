package io.notional.core.invariant;

import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.result.Source;
import io.notional.core.result.Trade;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * Invariant 8, on two runs that should agree: cutting off or changing the future changes no earlier
 * value, permuting instruments changes no bit, scaling the initial nav scales everything.
 */
public final class Comparison {
  /** Relative, for amounts that were scaled. */
  private static final double RELATIVE = 1e-9;

  private final Result first;
  private final Result second;
  private final double scale;
  private final double relative;
  private final int rows;
  private final Findings findings = new Findings(8);

  private Comparison(Result first, Result second, double scale, double relative, int rows) {
    this.first = first;
    this.second = second;
    this.scale = scale;
    this.relative = relative;
    this.rows = rows;
  }

  /** Compares every bit of two runs. */
  public static List<Finding> same(Result first, Result second) {
    Comparison comparison = new Comparison(first, second, 1, 0, first.size());
    return comparison.run(first.size() == second.size());
  }

  /** Compares every bit of two runs from their first close to that of a date. */
  public static List<Finding> sameUntil(Result first, Result second, LocalDate last) {
    int rows = 0;
    while (rows < first.size() && !first.date(rows).isAfter(last)) {
      rows++;
    }
    return new Comparison(first, second, 1, 0, rows).run(second.size() >= rows);
  }

  /** Compares a run with one whose initial nav is larger by a factor; fractions must trade. */
  public static List<Finding> scaled(Result first, Result second, double factor) {
    Comparison comparison = new Comparison(first, second, factor, RELATIVE, first.size());
    return comparison.run(first.size() == second.size());
  }

  private List<Finding> run(boolean sameRows) {
    if (!sameRows || rows == 0) {
      findings.require(LocalDate.EPOCH, "the two runs differ in their days", false);
      return findings.list();
    }
    compare("nav", first::nav, second::nav);
    columns();
    attribution();
    trades();
    rolls();
    return findings.list();
  }

  private void columns() {
    compare("cash", first::cash, second::cash);
    compare("receivable", first::receivable, second::receivable);
    compare("payable", first::payable, second::payable);
    compare("initial margin", first::initial, second::initial);
    compare("maintenance margin", first::maintenance, second::maintenance);
    compare("eligible collateral", first::eligible, second::eligible);
    compare("call", first::called, second::called);
    compare("line", first::lineDrawn, second::lineDrawn);
    for (int row = 0; row < rows; row++) {
      boolean same = first.date(row).equals(second.date(row));
      findings.require(first.date(row), "state", same && first.state(row) == second.state(row));
    }
  }

  private void attribution() {
    for (int sleeve = 0; sleeve < first.sleeves().size(); sleeve++) {
      for (Source source : Source.values()) {
        int s = sleeve;
        compare(
            source.id() + " of sleeve " + s,
            row -> first.attribution(row, s, source),
            row -> second.attribution(row, s, source));
      }
    }
  }

  private void compare(String what, IntToDoubleFunction one, IntToDoubleFunction other) {
    for (int row = 0; row < rows; row++) {
      double expected = one.applyAsDouble(row) * scale;
      double tolerance = relative * Math.abs(first.nav(row)) * scale;
      findings.equal(first.date(row), what, expected, other.applyAsDouble(row), tolerance);
    }
  }

  private void trades() {
    List<Trade> one = until(first.trades(), Trade::day);
    List<Trade> other = until(second.trades(), Trade::day);
    boolean same = one.size() == other.size();
    for (int i = 0; same && i < one.size(); i++) {
      same = same(one.get(i), other.get(i));
    }
    findings.require(first.date(rows - 1), "trades", same);
  }

  private boolean same(Trade one, Trade other) {
    return one.decisionDay() == other.decisionDay()
        && one.day() == other.day()
        && one.settlementDay() == other.settlementDay()
        && one.sleeve() == other.sleeve()
        && one.instrument().equals(other.instrument())
        && one.contract().equals(other.contract())
        && one.reason().equals(other.reason())
        && same(one.quantity() * scale, other.quantity())
        && same(one.price(), other.price())
        && same(one.cost() * scale, other.cost());
  }

  private void rolls() {
    List<Roll> one = until(first.rolls(), roll -> roll.step().day());
    List<Roll> other = until(second.rolls(), roll -> roll.step().day());
    boolean same = one.size() == other.size();
    for (int i = 0; same && i < one.size(); i++) {
      same =
          one.get(i).step().equals(other.get(i).step())
              && one.get(i).sleeve() == other.get(i).sleeve()
              && one.get(i).product().equals(other.get(i).product())
              && same(one.get(i).quantity() * scale, other.get(i).quantity())
              && same(one.get(i).cost() * scale, other.get(i).cost());
    }
    findings.require(first.date(rows - 1), "rolls", same);
  }

  /** Scaled quantities that are as good as nothing may differ by their rounding. */
  private boolean same(double expected, double actual) {
    double tolerance = relative * (Math.abs(expected) + (relative > 0 ? 1 : 0));
    return Math.abs(expected - actual) <= tolerance;
  }

  private <T> List<T> until(List<T> log, ToIntFunction<T> day) {
    int last = first.day(rows - 1);
    return log.stream().filter(entry -> day.applyAsInt(entry) <= last).toList();
  }
}
