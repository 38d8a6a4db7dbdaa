package io.notional.core.tables;

import io.notional.core.watch.Alert;
import io.notional.core.watch.Watch;
import java.util.List;

/** {@code alerts}: limits that were passed, each on the first close beyond it. */
final class AlertsTable {
  private AlertsTable() {}

  static Table of(Watch watch) {
    TableBuilder table =
        Table.builder("alerts")
            .dates("date")
            .texts("watchpoint", "limit_is")
            .numbers(Unit.BY_MEASURE, "value", "limit")
            .dates("cleared");
    List<Alert> alerts = watch.alerts();
    for (Alert alert : alerts) {
      table
          .date(alert.date())
          .text(alert.watchpoint())
          .text(alert.above() ? "most" : "least")
          .number(alert.value())
          .number(alert.limit());
      alert.cleared().ifPresentOrElse(table::date, table::unknown);
      table.endRow();
    }
    return table.build();
  }
}
