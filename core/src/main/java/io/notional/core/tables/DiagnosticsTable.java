package io.notional.core.tables;

import io.notional.core.result.Diagnostic;
import io.notional.core.result.Result;

/**
 * {@code diagnostics}: what components recorded at decisions, in its order. The sleeve is that of
 * the component, empty for the strategy itself; the instrument is empty for what is about no one.
 */
final class DiagnosticsTable {
  private DiagnosticsTable() {}

  static Table of(Result result) {
    TableBuilder table =
        Table.builder("diagnostics")
            .dates("date")
            .texts("sleeve", "name", "instrument")
            .numbers(Unit.AS_RECORDED, "value");
    for (Diagnostic diagnostic : result.diagnostics()) {
      table
          .date(result.market().days().epochDay(diagnostic.day()))
          .text(diagnostic.component())
          .text(diagnostic.name())
          .text(diagnostic.instrument())
          .number(diagnostic.value())
          .endRow();
    }
    return table.build();
  }
}
