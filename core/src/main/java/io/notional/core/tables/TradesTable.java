package io.notional.core.tables;

import io.notional.core.market.TradingDays;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;

/**
 * {@code trades}: every fill in its order, rolls excepted. A contract is named by its product and
 * delivery month: {@code ZN 2020-12}.
 */
final class TradesTable {
  private TradesTable() {}

  static Table of(Result result) {
    TableBuilder table =
        Table.builder("trades", result.trades().size())
            .dates("decision_date")
            .dates("execution_date")
            .texts("sleeve", "instrument")
            .numbers(Unit.UNITS, "quantity")
            .numbers(Unit.POINTS, "price")
            .numbers(Unit.BASE_CURRENCY, "cost")
            .texts("reason");
    TradingDays days = result.market().days();
    for (Trade trade : result.trades()) {
      table.date(days.epochDay(trade.decisionDay())).date(days.epochDay(trade.day()));
      fill(table, result, trade);
      table.endRow();
    }
    return table.build();
  }

  /** From sleeve to reason. */
  static void fill(TableBuilder table, Result result, Trade trade) {
    table
        .text(result.sleeves().get(trade.sleeve()).id())
        .text(Names.of(result, trade.instrument(), trade.contract()))
        .number(trade.quantity())
        .number(trade.price())
        .number(trade.cost())
        .text(trade.reason());
  }
}
