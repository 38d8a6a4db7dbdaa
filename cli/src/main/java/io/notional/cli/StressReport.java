package io.notional.cli;

import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.stress.OverlayLimit;
import io.notional.core.stress.StressOutcome;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code stress} prints: a table of scenarios, then what each asked of the fund. */
final class StressReport {
  private final PrintWriter out;

  StressReport(PrintWriter out) {
    this.out = out;
  }

  void print(String fund, List<StressOutcome> outcomes) {
    Result first = outcomes.get(0).result();
    out.println(
        fund
            + ", from the close of "
            + first.date(Math.min(outcomes.get(0).startRow(), first.size() - 1))
            + ", in "
            + first.market().baseCurrency());
    TextTable table =
        new TextTable(
            "scenario", "days", "nav before", "nav after", "return", "headroom", "calls", "state");
    for (StressOutcome outcome : outcomes) {
      table.row(
          outcome.scenario().name(),
          Integer.toString(outcome.scenario().days()),
          Words.number(outcome.navBefore(), 0),
          Words.number(outcome.navAfter(), 0),
          Words.percent(outcome.totalReturn()),
          Words.percent(outcome.leastHeadroom() / outcome.navAfter()),
          Integer.toString(outcome.callRows().size()),
          outcome.survived() ? outcome.worstState() + ", survived" : outcome.worstState() + "");
    }
    table.print(out);
    outcomes.forEach(this::details);
  }

  private void details(StressOutcome outcome) {
    Result result = outcome.result();
    if (!outcome.started()) {
      return;
    }
    out.println(outcome.scenario().name() + ": " + outcome.scenario().description());
    out.println("  exposure      " + StressExposures.words(outcome));
    List<Integer> calls = outcome.callRows();
    for (int row : calls) {
      out.println(
          "  call          "
              + Words.number(result.called(row), 0)
              + " on "
              + result.date(row)
              + cure(outcome, row));
    }
    out.println("  sold          " + sold(outcome));
  }

  private static String cure(StressOutcome outcome, int row) {
    Result result = outcome.result();
    for (int next = row + 1; next <= outcome.lastRow(); next++) {
      if (result.state(next) == DayState.MET) {
        return ", cured by " + result.date(next);
      }
    }
    return ", due after the scenario's end";
  }

  private static String sold(StressOutcome outcome) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Trade trade : outcome.forcedTrades()) {
      counts.merge(trade.instrument() + " (" + trade.reason() + ")", 1, Integer::sum);
    }
    if (counts.isEmpty()) {
      return "nothing had to be";
    }
    List<String> parts = new ArrayList<>();
    counts.forEach((what, count) -> parts.add(Words.count(count, "sale") + " of " + what));
    return String.join(", ", parts);
  }

  void limit(OverlayLimit limit) {
    String name = limit.scenario().name();
    String size = Words.percent(limit.notional());
    switch (limit.answer()) {
      case FOUND ->
          out.println("limit in " + name + ": an overlay of " + size + " of nav is first called");
      case NEVER_CALLED ->
          out.println(
              "limit in " + name + ": none: no overlay up to " + size + " of nav is called");
      case CANNOT_BE_HELD ->
          out.println(
              "limit in "
                  + name
                  + ": none: more than "
                  + size
                  + " of nav cannot be opened, since initial margin asks for all collateral, and"
                  + " nothing up to that is called");
    }
    limit.below().ifPresent(probe -> probe("0.95", probe));
    limit.above().ifPresent(probe -> probe("1.25", probe));
  }

  private static String ending(OverlayLimit.Probe probe) {
    if (!probe.called()) {
      return "no call";
    }
    DayState last = probe.outcome().result().state(probe.outcome().lastRow());
    return probe.cured() ? "called and cured" : "called and not cured, at the end " + last;
  }

  private void probe(String times, OverlayLimit.Probe probe) {
    Result result = probe.outcome().result();
    String ending = ending(probe);
    out.println(
        "  at "
            + times
            + " of the limit, "
            + Words.percent(probe.notional())
            + " of nav ("
            + Words.percent(probe.held().orElse(Double.NaN))
            + " in whole contracts at the start): "
            + (result.stopped() ? "stopped: " + result.stopCause() : ending));
    TextTable table =
        new TextTable("  date", "nav", "initial", "maintenance", "headroom", "called", "state");
    for (int row = probe.outcome().startRow(); row < result.size(); row++) {
      table.row(
          "  " + result.date(row),
          Words.number(result.nav(row), 0),
          Words.number(result.initial(row), 0),
          Words.number(result.maintenance(row), 0),
          Words.number(result.headroom(row), 0),
          Words.number(result.called(row), 0),
          result.state(row).name());
    }
    table.print(out);
  }
}
