package io.notional.core.theoretical;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractInput;
import io.notional.core.market.DatedDurations;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.market.SettlementCalendar;
import io.notional.core.treasury.TreasuryContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes a product for a market out of theoretical prices: contracts with their dates, the schedule
 * by which they come into use, and their durations by day. Stateless.
 */
public final class TheoreticalProduct {
  private TheoreticalProduct() {}

  /**
   * A product that lacks nothing but margin and costs.
   *
   * @param id its id in the market
   * @param calendar business days, for the dates of contracts
   * @param lot the smallest number of contracts, or 0 for any fraction
   * @return a builder with id, terms, contracts, schedule and durations
   */
  public static FutureInput.Builder of(
      TheoreticalSeries series, String id, SettlementCalendar calendar, double lot) {
    SortedMap<LocalDate, Column> columns = columns(series);
    return FutureInput.builder()
        .id(id)
        .terms(terms(series.contract(), lot))
        .contracts(contracts(series.contract(), id, columns, calendar))
        .inUse(inUse(series, id, List.copyOf(columns.keySet())))
        .durations(durations(id, columns));
  }

  private static SortedMap<LocalDate, Column> columns(TheoreticalSeries series) {
    SortedMap<LocalDate, Column> columns = new TreeMap<>();
    for (TheoreticalSeries.Row row : series.rows()) {
      for (TheoreticalSeries.Quote quote : List.of(row.inUse(), row.next())) {
        columns.computeIfAbsent(quote.delivery(), d -> new Column()).add(row.epochDay(), quote);
      }
    }
    return columns;
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

  private static List<ContractInput> contracts(
      TreasuryContract contract,
      String id,
      SortedMap<LocalDate, Column> columns,
      SettlementCalendar calendar) {
    List<ContractInput> contracts = new ArrayList<>();
    columns.forEach(
        (delivery, column) ->
            contracts.add(
                new ContractInput(
                    delivery,
                    column.series(id + " contract " + delivery, column.prices),
                    ContractDates.treasury(
                        delivery, contract.lastTradeBeforeMonthEnd(), calendar))));
    return contracts;
  }

  private static DatedSeries inUse(
      TheoreticalSeries series, String id, List<LocalDate> deliveries) {
    int[] days = new int[series.rows().size()];
    double[] places = new double[days.length];
    int place = 0;
    for (int i = 0; i < days.length; i++) {
      TheoreticalSeries.Row row = series.rows().get(i);
      while (deliveries.get(place).isBefore(row.inUse().delivery())) {
        place++;
      }
      days[i] = row.epochDay();
      places[i] = place;
    }
    return DatedSeries.of(id + " contract in use", days, places);
  }

  private static DatedDurations durations(String id, SortedMap<LocalDate, Column> columns) {
    Map<LocalDate, DatedSeries> durations = new TreeMap<>();
    Map<LocalDate, DatedSeries> maturities = new TreeMap<>();
    columns.forEach(
        (delivery, column) -> {
          durations.put(delivery, column.series(id + " duration " + delivery, column.durations));
          maturities.put(delivery, column.series(id + " maturity " + delivery, column.maturities));
        });
    return new DatedDurations(durations, maturities);
  }

  /** What is quoted of one contract. */
  private static final class Column {
    private final List<Integer> days = new ArrayList<>();
    private final List<Double> prices = new ArrayList<>();
    private final List<Double> durations = new ArrayList<>();
    private final List<Double> maturities = new ArrayList<>();

    void add(int day, TheoreticalSeries.Quote quote) {
      days.add(day);
      prices.add(quote.price());
      durations.add(quote.duration());
      maturities.add(quote.maturity(day));
    }

    DatedSeries series(String name, List<Double> values) {
      return DatedSeries.of(
          name,
          days.stream().mapToInt(Integer::intValue).toArray(),
          values.stream().mapToDouble(Double::doubleValue).toArray());
    }
  }
}
