package io.notional.testkit;

import io.notional.core.result.Diagnostic;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that came of a decision: a trade by its amount, a value it recorded, or nav. Amounts
 * are compared to a billionth: of a bill that is worth 100 after the cut the unit is another one.
 */
record Fact(LocalDate date, String what, double value) {
  private static final String TRADE = "trade of ";
  private static final double TOLERANCE = 1e-9;

  /** All of a run until a date, trades first. */
  static List<Fact> until(Result result, LocalDate last) {
    List<Fact> facts = new ArrayList<>();
    for (Trade trade : result.trades()) {
      double amount = trade.quantity() * trade.price();
      add(facts, result, trade.day(), last, TRADE + trade.instrument(), amount);
    }
    for (Diagnostic one : result.diagnostics()) {
      String what = (one.component() + " " + one.name() + " " + one.instrument()).trim();
      add(facts, result, one.day(), last, what, one.value());
    }
    for (int row = 0; row < result.size(); row++) {
      add(facts, result, result.day(row), last, "nav", result.nav(row));
    }
    return facts;
  }

  private static void add(
      List<Fact> facts, Result result, int day, LocalDate last, String what, double value) {
    LocalDate date = result.market().days().date(day);
    if (!date.isAfter(last)) {
      facts.add(new Fact(date, what, value));
    }
  }

  boolean isTrade() {
    return what.startsWith(TRADE);
  }

  /** Whether the other one says the same. */
  boolean agrees(Fact other) {
    double apart = Math.abs(value - other.value);
    boolean near = apart <= TOLERANCE * Math.max(1, Math.abs(value));
    return date.equals(other.date)
        && what.equals(other.what)
        && (near || Double.compare(value, other.value) == 0);
  }

  @Override
  public String toString() {
    return what + " " + value + " on " + date;
  }
}
