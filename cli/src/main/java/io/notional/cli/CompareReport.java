package io.notional.cli;

import io.notional.core.comparison.Figure;
import io.notional.core.comparison.SideBySide;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prints runs side by side: a column for each, a row for each measure. */
final class CompareReport {
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("ytd", "year to date"),
          Map.entry("1y", "1 year"),
          Map.entry("3y", "3 years, a year"),
          Map.entry("5y", "5 years, a year"),
          Map.entry("10y", "10 years, a year"),
          Map.entry("since", "since all are there"),
          Map.entry("years", "years since then"),
          Map.entry("volatility", "volatility a year"),
          Map.entry("sharpe", "Sharpe ratio a year"),
          Map.entry("drawdown", "worst fall from a high"),
          Map.entry("worst-quarter", "worst quarter"),
          Map.entry("correlation", "correlation with the first"));

  private final PrintWriter out;

  CompareReport(PrintWriter out) {
    this.out = out;
  }

  void print(SideBySide comparison) {
    Set<String> blends = new LinkedHashSet<>();
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (Figure figure : comparison.figures()) {
      blends.add(figure.blend());
      rows.computeIfAbsent(figure.measure(), measure -> new ArrayList<>()).add(words(figure));
    }
    out.println(
        "to " + comparison.asOf() + "; risk and returns of all from " + comparison.from() + " on");
    out.println();
    TextTable table = new TextTable(cells("", blends));
    rows.forEach((measure, cells) -> table.row(cells(label(measure), cells)));
    table.print(out);
  }

  private static String[] cells(String first, Iterable<String> others) {
    List<String> cells = new ArrayList<>(List.of(first));
    others.forEach(cells::add);
    return cells.toArray(String[]::new);
  }

  private static String label(String measure) {
    return LABELS.getOrDefault(measure, measure.replaceFirst(":", " "));
  }

  /** What is not known, and an allocation of nothing, stays blank. */
  private static String words(Figure figure) {
    boolean nothing = figure.measure().contains(":") && figure.value().orElse(0) == 0;
    if (figure.value().isEmpty() || nothing) {
      return "";
    }
    double value = figure.value().getAsDouble();
    return switch (figure.kind()) {
      case FRACTION -> Words.percent(value);
      case RATIO -> Words.number(value, 2);
      case YEARS -> Words.number(value, 1);
    };
  }
}
