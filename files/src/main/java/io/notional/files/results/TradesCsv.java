package io.notional.files.results;

import io.notional.core.market.FutureProduct;
import io.notional.core.market.TradingDays;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;

/**
 * {@code trades.csv}: every fill in its order, rolls excepted. A contract is named by its product
 * and delivery month: {@code ZN 2020-12}.
 */
final class TradesCsv {
  private TradesCsv() {}

  static byte[] of(Result result) {
    CsvText csv =
        new CsvText("decision_date,execution_date,sleeve,instrument,quantity,price,cost,reason");
    TradingDays days = result.market().days();
    for (Trade trade : result.trades()) {
      csv.text(days.date(trade.decisionDay()).toString())
          .text(days.date(trade.day()).toString())
          .text(result.sleeves().get(trade.sleeve()).id())
          .text(instrument(result, trade))
          .number(trade.quantity())
          .number(trade.price())
          .number(trade.cost())
          .text(trade.reason())
          .endRow();
    }
    return csv.bytes();
  }

  static String instrument(Result result, Trade trade) {
    if (trade.contract() < 0) {
      return trade.instrument();
    }
    FutureProduct product = result.market().futures().get(trade.instrument());
    return trade.instrument() + " " + product.contracts().get(trade.contract()).label();
  }
}
