package io.notional.report;

import io.notional.core.tables.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs side by side, as the table {@code compare} has them. */
final class ComparisonSection {
  private static final Set<String> RATIOS = Set.of("sharpe", "correlation", "years");

  private ComparisonSection() {}

  static Section of(Optional<Table> table) {
    return new Section(
        "compare", "Side by side", table.isPresent(), page -> write(page, table.orElseThrow()));
  }

  private static void write(Page page, Table table) {
    page.html.paragraph(
        "Allocation is capital by fund; exposure is notional by asset class; returns over more than"
            + " a year are a year; risk is over the history that all have in common.");
    Values values = new Values(table);
    List<String> blends = new ArrayList<>();
    List<String> measures = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      addOnce(blends, values.text("blend", row));
      addOnce(measures, values.text("measure", row));
    }
    HtmlTable html = new HtmlTable("Side by side").kind("measures").exact().words("Measure");
    html.numbers(blends.toArray(String[]::new));
    for (String measure : measures) {
      html.row().text(measure.replace(':', ' '));
      for (String blend : blends) {
        double value = value(values, blend, measure);
        html.value(
            value, RATIOS.contains(measure) ? Figures.number(value, 2) : Figures.percent(value));
      }
    }
    page.table(html);
  }

  private static void addOnce(List<String> list, String text) {
    if (!list.contains(text)) {
      list.add(text);
    }
  }

  private static double value(Values values, String blend, String measure) {
    for (int row = 0; row < values.table().rows(); row++) {
      if (values.text("blend", row).equals(blend) && values.text("measure", row).equals(measure)) {
        return values.number("value", row);
      }
    }
    return Double.NaN;
  }
}
