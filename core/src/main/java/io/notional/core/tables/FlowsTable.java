package io.notional.core.tables;

import io.notional.core.result.CashFlow;
import io.notional.core.result.Result;
import io.notional.core.settings.FlowSize;

/**
 * {@code flows}: what went in and out after the first close. A unit is worth {@value
 * FlowSize#FIRST_UNIT} when the run begins; units are bought and given back at the nav per unit of
 * the close.
 */
final class FlowsTable {
  private FlowsTable() {}

  static Table of(Result result) {
    TableBuilder table =
        Table.builder("flows")
            .dates("date")
            .dates("settlement_date")
            .numbers(Unit.BASE_CURRENCY, "amount", "nav_per_unit")
            .numbers(Unit.UNITS, "units");
    for (CashFlow flow : result.flows()) {
      int row = result.rowOfDay(flow.day());
      double price = unitNav(result, row);
      table
          .date(result.date(row))
          .date(result.market().settlements().date(flow.settlementDay()))
          .number(flow.amount())
          .number(price)
          .number(flow.amount() / price)
          .endRow();
    }
    return table.build();
  }

  /** Nav per unit at the close of a row. */
  static double unitNav(Result result, int row) {
    return FlowSize.FIRST_UNIT * (result.unitNav(row) / result.initialNav());
  }

  /** Units at the close of a row. */
  static double units(Result result, int row) {
    return result.units(row) * (result.initialNav() / FlowSize.FIRST_UNIT);
  }
}
