package io.notional.cli;

import io.notional.api.instrument.AssetClass;
import io.notional.core.lookthrough.Level;
import io.notional.core.lookthrough.LookThrough;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Prints a look-through: its rows, its sums by asset class, and what they come to. */
final class LookThroughReport {
  private final PrintWriter out;

  LookThroughReport(PrintWriter out) {
    this.out = out;
  }

  /** On a market: what was held at a close or, without one, what the fund aims at. */
  void print(LookThrough lookThrough, Optional<LocalDate> close) {
    out.println(close.map(date -> "as held on " + date).orElse("at its targets"));
    print(lookThrough);
  }

  void print(LookThrough lookThrough) {
    out.println("look-through at the level of " + words(lookThrough.level()));
    out.println();
    TextTable rows = new TextTable("held", "class", "capital", "notional");
    for (LookThrough.Row row : lookThrough.rows()) {
      rows.row(row.name(), row.assetClass().id(), percent(row.capital()), percent(row.notional()));
    }
    rows.print(out);
    out.println();
    byClass(lookThrough).print(out);
    out.println();
    out.println(
        "gross "
            + Words.percent(lookThrough.gross())
            + ", net "
            + Words.percent(lookThrough.net())
            + ", free capital "
            + Words.percent(lookThrough.free())
            + " of nav");
  }

  private static TextTable byClass(LookThrough lookThrough) {
    Map<AssetClass, Double> capital = lookThrough.capital();
    Map<AssetClass, Double> notional = lookThrough.notional();
    SortedSet<String> ids = new TreeSet<>();
    capital.keySet().forEach(assetClass -> ids.add(assetClass.id()));
    notional.keySet().forEach(assetClass -> ids.add(assetClass.id()));
    TextTable table = new TextTable("by class", "capital", "notional");
    for (String id : ids) {
      AssetClass assetClass = new AssetClass(id);
      table.row(
          id,
          percent(capital.getOrDefault(assetClass, 0.0)),
          percent(notional.getOrDefault(assetClass, 0.0)));
    }
    return table;
  }

  private static String words(Level level) {
    return switch (level) {
      case FUNDS -> "funds: each counts as it is held";
      case SLEEVES -> "sleeves: funds are seen through to their sleeves";
      case CONTRACTS -> "contracts: funds are seen through to what they hold";
    };
  }

  /** What is not there stays blank. */
  private static String percent(double fraction) {
    return fraction == 0 ? "" : Words.percent(fraction);
  }
}
