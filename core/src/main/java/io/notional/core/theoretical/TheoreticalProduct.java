package io.notional.core.theoretical;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractInput;
import io.notional.core.market.DatedDurations;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.treasury.TreasuryContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes a product for a market out of theoretical prices: contracts with their dates, the schedule
 * by which they come into use, and the durations of Treasury futures by day. Stateless.
 */
public final class TheoreticalProduct {
  private TheoreticalProduct() {}

  /**
   * A Treasury product that lacks nothing but margin and costs.
   *
   * @param id its id in the market
   * @param calendar business days, for the dates of contracts
   * @param lot the smallest number of contracts, or 0 for any fraction
   * @return a builder with id, terms, contracts, schedule and durations
   */
  public static FutureInput.Builder of(
      TheoreticalSeries series, String id, BusinessCalendar calendar, double lot) {
    TreasuryContract contract = series.contract();
    int lastTrade = contract.lastTradeBeforeMonthEnd();
    ContractColumns<TheoreticalSeries.Quote> columns = new ContractColumns<>(id, series);
    return product(id, columns, d -> ContractDates.treasury(d, lastTrade, calendar))
        .terms(terms(contract, lot))
        .durations(durations(columns));
  }

  /**
   * A product on something that has a price; it lacks nothing but margin and costs.
   *
   * @param id its id in the market
   * @param calendar business days, for the dates of contracts
   * @return a builder with id, terms, contracts and schedule
   */
  public static FutureInput.Builder of(SpotSeries series, String id, BusinessCalendar calendar) {
    SpotProduct product = series.product();
    return product(id, new ContractColumns<>(id, series), d -> product.dates(d, calendar))
        .terms(product.terms());
  }

  private static FutureInput.Builder product(
      String id, ContractColumns<?> columns, Function<LocalDate, ContractDates> dates) {
    List<ContractInput> contracts = new ArrayList<>();
    columns
        .prices()
        .forEach(
            (delivery, prices) ->
                contracts.add(new ContractInput(delivery, prices, dates.apply(delivery))));
    return FutureInput.builder().id(id).contracts(contracts).inUse(columns.inUse());
  }

  private static Terms terms(TreasuryContract contract, double lot) {
    return Terms.builder()
        .assetClass(AssetClass.BONDS)
        .funding(Funding.MARGINED)
        .contractMultiplier(contract.pointValue())
        .tickSize(contract.tickSize())
        .lot(lot)
        .build();
  }

  private static DatedDurations durations(ContractColumns<TheoreticalSeries.Quote> columns) {
    Map<LocalDate, DatedSeries> durations =
        columns.series("duration", (day, quote) -> quote.duration());
    Map<LocalDate, DatedSeries> maturities =
        columns.series("maturity", (day, quote) -> quote.maturity(day));
    return new DatedDurations(durations, maturities);
  }
}
