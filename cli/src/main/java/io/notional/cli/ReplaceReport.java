package io.notional.cli;

import io.notional.core.result.Result;
import io.notional.core.story.Mix;
import io.notional.core.story.Replacement;
import io.notional.core.story.Replacements;
import io.notional.core.tables.ReplaceTable;
import java.io.PrintWriter;
import java.util.Map;
import java.util.OptionalDouble;

/** What {@code replace} prints: a row for the mix, then one for each replacement. */
final class ReplaceReport {
  private final PrintWriter out;

  ReplaceReport(PrintWriter out) {
    this.out = out;
  }

  void print(String fund, double weight, Mix mix, Replacements replacements) {
    Replacement whole = replacements.mix().orElseThrow();
    Result result = whole.result();
    out.println(
        Words.percent(weight)
            + " "
            + fund
            + " and the rest in one thing after another, beside "
            + mix.words()
            + ", "
            + result.date(0)
            + " to "
            + result.date(result.size() - 1));
    TextTable table =
        new TextTable(
            "with",
            "return",
            "added",
            "volatility",
            "added",
            "Sharpe",
            "added",
            "drawdown",
            "added");
    Map<String, OptionalDouble> base = ReplaceTable.measures(whole);
    row(table, whole, base);
    replacements.all().forEach(replacement -> row(table, replacement, base));
    table.print(out);
  }

  private static void row(
      TextTable table, Replacement replacement, Map<String, OptionalDouble> base) {
    Map<String, OptionalDouble> own = ReplaceTable.measures(replacement);
    String[] cells = new String[1 + 2 * own.size()];
    cells[0] = replacement.with();
    int cell = 1;
    for (Map.Entry<String, OptionalDouble> measure : own.entrySet()) {
      double value = measure.getValue().orElse(Double.NaN);
      double added = value - base.get(measure.getKey()).orElse(Double.NaN);
      boolean ratio = measure.getKey().equals("sharpe");
      cells[cell++] = ratio ? Words.number(value, 2) : Words.percent(value);
      cells[cell++] = ratio ? Words.number(added, 2) : Words.percent(added);
    }
    table.row(cells);
  }
}
