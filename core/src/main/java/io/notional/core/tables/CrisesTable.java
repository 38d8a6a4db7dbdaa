package io.notional.core.tables;

import io.notional.core.benchmark.Crisis;
import java.util.List;

/** {@code crises}: what the fund made in the worst falls of its benchmark, the deepest first. */
final class CrisesTable {
  private CrisesTable() {}

  static Table of(List<Crisis> crises) {
    TableBuilder table =
        Table.builder("crises")
            .integers(Unit.NONE, "rank")
            .dates("peak")
            .dates("trough")
            .dates("recovery")
            .numbers(Unit.FRACTION, "depth", "fund_return");
    int rank = 0;
    for (Crisis crisis : crises) {
      rank++;
      table.integer(rank).date(crisis.peak()).date(crisis.trough());
      crisis.recovery().ifPresentOrElse(table::date, table::unknown);
      table.number(crisis.depth()).number(crisis.fundReturn()).endRow();
    }
    return table.build();
  }
}
