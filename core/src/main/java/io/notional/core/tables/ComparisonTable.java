package io.notional.core.tables;

import io.notional.core.comparison.Figure;
import io.notional.core.comparison.SideBySide;

/** Runs side by side as a table. Stateless. */
public final class ComparisonTable {
  private ComparisonTable() {}

  /** {@code compare}: a row for each blend and measure, its value empty where it is not known. */
  public static Table of(SideBySide comparison) {
    TableBuilder table =
        Table.builder("compare").texts("blend", "measure").numbers(Unit.BY_MEASURE, "value");
    for (Figure figure : comparison.figures()) {
      table
          .text(figure.blend())
          .text(figure.measure())
          .number(figure.value().orElse(Double.NaN))
          .endRow();
    }
    return table.build();
  }
}
