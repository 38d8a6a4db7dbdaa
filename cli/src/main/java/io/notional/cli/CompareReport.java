package io.notional.cli;

import io.notional.core.comparison.ComparisonSettings;
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
          Map.entry("free-capital", "free capital"),
          Map.entry("fee", "fees a year, basis points"),
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
          Map.entry("correlation", "correlation with the first"),
          Map.entry("tight-margin", "closes with tight margin"),
          Map.entry("after-tax", "after taxes, a year"),
          Map.entry("after-sale", "after taxes and a sale, a year"));

  private static final double BASIS_POINTS = 1e4;

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
    notes(comparison.settings());
    out.println();
    TextTable table = new TextTable(cells("", blends));
    rows.forEach((measure, cells) -> table.row(cells(label(measure), cells)));
    table.print(out);
  }

  private void notes(ComparisonSettings settings) {
    out.println(
        "exposure at the level of "
            + settings.level().id()
            + ", at targets where a spec states them, otherwise as held at the end");
    out.println(
        "margin is tight where headroom is below "
            + Words.number(settings.tight(), 2)
            + " x maintenance margin");
  }

  private static String[] cells(String first, Iterable<String> others) {
    List<String> cells = new ArrayList<>(List.of(first));
    others.forEach(cells::add);
    return cells.toArray(String[]::new);
  }

  private static String label(String measure) {
    String[] parts = measure.split(":", -1);
    return switch (parts[0]) {
      case "allocation" -> "allocation " + measure.substring(measure.indexOf(':') + 1);
      case "exposure" -> "exposure " + parts[2];
      case "gross", "net" -> parts[0] + " exposure";
      default -> LABELS.getOrDefault(measure, measure);
    };
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
      case FEE -> Words.number(value * BASIS_POINTS, 2);
      case RATIO -> Words.number(value, 2);
      case YEARS -> Words.number(value, 1);
    };
  }
}
