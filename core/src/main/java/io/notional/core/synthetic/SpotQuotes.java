package io.notional.core.synthetic;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.core.contract.ContractDateRule;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FinancedAt;
import io.notional.core.market.FutureInput;
import io.notional.core.market.MarginChain;
import io.notional.core.market.RateQuote;
import io.notional.core.theoretical.CostOfCarry;
import io.notional.core.theoretical.DeliveryCycle;
import io.notional.core.theoretical.Financing;
import io.notional.core.theoretical.IncomeYield;
import io.notional.core.theoretical.SpotFutures;
import io.notional.core.theoretical.SpotProduct;
import io.notional.core.theoretical.SpotSeries;
import io.notional.core.theoretical.TheoreticalProduct;
import io.notional.core.theoretical.TheoreticalTerms;
import java.time.LocalDate;

/**
 * Futures on what has a price, by cost of carry, to the nearest tick. Margins are a fraction of
 * notional.
 *
 * @param billRate simple, decimal per year, ACT/360
 * @param spread what financing costs above it
 */
record SpotQuotes(DatedSeries billRate, double spread) {
  private static final double POINT_VALUE = 1000;
  private static final double TICK = 0.01;
  private static final TheoreticalTerms QUOTED =
      new TheoreticalTerms(BusinessDays.CALENDAR, 5, true);

  FutureInput equity(DatedSeries stocks, double dividendYield) {
    SpotProduct product =
        product("ES", AssetClass.EQUITY, DeliveryCycle.QUARTERLY, ContractDateRule.STOCK_INDEX);
    return future(product, stocks, dividendYield, MarginChain.percentOfNotional(0.096, 0.087));
  }

  FutureInput gold(DatedSeries spot) {
    DeliveryCycle cycle = DeliveryCycle.parse("GJMQVZ");
    SpotProduct product = product("GC", AssetClass.GOLD, cycle, ContractDateRule.COMEX_METALS);
    return future(product, spot, 0, MarginChain.percentOfNotional(0.053, 0.048));
  }

  private FutureInput future(
      SpotProduct product, DatedSeries spot, double income, MarginChain margin) {
    Financing financing = new Financing(billRate, RateQuote.MONEY_MARKET);
    CostOfCarry carry = new CostOfCarry(financing, spread, IncomeYield.stated(income), 0);
    SpotSeries series =
        SpotFutures.of(product, spot, carry, QUOTED).price(LocalDate.MIN, LocalDate.MAX);
    return TheoreticalProduct.of(series, product.name(), BusinessDays.CALENDAR)
        .financing(new FinancedAt("", spread))
        .margin(margin)
        .costs(Generator.FUTURES_COSTS)
        .build();
  }

  private static SpotProduct product(
      String id, AssetClass assetClass, DeliveryCycle cycle, ContractDateRule dates) {
    Terms terms =
        Terms.builder()
            .assetClass(assetClass)
            .funding(Funding.MARGINED)
            .contractMultiplier(POINT_VALUE)
            .tickSize(TICK)
            .lot(1)
            .build();
    return new SpotProduct(id, terms, cycle, dates);
  }
}
