package io.notional.core.tables;

import io.notional.core.market.TradingDays;
import io.notional.core.result.Result;

/**
 * {@code nav}: nav and return of each close; the first row is what went in, and no return. Where
 * something goes in or out later, also units and nav per unit.
 */
final class NavTable {
  private NavTable() {}

  static Table of(Result result) {
    TableBuilder table =
        Table.builder("nav", result.size())
            .dates("date")
            .numbers(Unit.BASE_CURRENCY, "nav")
            .numbers(Unit.FRACTION, "return");
    boolean flows = !result.flows().isEmpty();
    if (flows) {
      table.numbers(Unit.UNITS, "units").numbers(Unit.BASE_CURRENCY, "nav_per_unit");
    }
    TradingDays days = result.market().days();
    for (int row = 0; row < result.size(); row++) {
      table.date(days.epochDay(result.day(row)));
      table.number(result.reportedNav(row)).number(result.dailyReturn(row));
      if (flows) {
        table.number(FlowsTable.units(result, row)).number(FlowsTable.unitNav(result, row));
      }
      table.endRow();
    }
    return table.build();
  }
}
