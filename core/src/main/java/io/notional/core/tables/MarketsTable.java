package io.notional.core.tables;

import io.notional.core.measure.FuturesUse;

/** {@code markets}: what a fund did in each futures market that it traded, and had of it. */
final class MarketsTable {
  private MarketsTable() {}

  static Table of(FuturesUse use) {
    TableBuilder table =
        Table.builder("markets")
            .texts("market", "asset_class")
            .numbers(Unit.FRACTION_A_YEAR, "contribution", "cost")
            .numbers(Unit.NAVS_A_YEAR, "turnover")
            .numbers(Unit.FRACTION_OF_NAV, "leverage", "net_leverage", "margin_to_equity");
    for (FuturesUse.OfMarket market : use.markets()) {
      FuturesUse.Amounts amounts = market.amounts();
      table
          .text(market.market())
          .text(market.assetClass())
          .number(amounts.contribution())
          .number(amounts.cost())
          .number(amounts.turnover())
          .number(amounts.leverage())
          .number(amounts.netLeverage())
          .number(amounts.marginToEquity().orElse(Double.NaN))
          .endRow();
    }
    return table.build();
  }
}
