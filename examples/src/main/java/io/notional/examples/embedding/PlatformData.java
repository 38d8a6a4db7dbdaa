package io.notional.examples.embedding;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.core.cost.Costs;
import io.notional.core.market.BillInput;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.market.MarginChain;
import io.notional.core.market.Market;
import io.notional.core.market.RateQuote;
import io.notional.core.market.SecurityInput;
import io.notional.core.market.SettlementLag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a platform has at hand: dates and closes as arrays, and a calendar of its own. The prices
 * are made up. Immutable.
 */
final class PlatformData {
  /** Weekdays but the platform's own holidays. */
  static final class PlatformCalendar implements BusinessCalendar {
    private static final Set<Integer> HOLIDAYS =
        Set.of(epochDay("2021-12-24"), epochDay("2022-12-26"));

    @Override
    public boolean isBusinessDay(int epochDay) {
      return WEEKDAYS.isBusinessDay(epochDay) && !HOLIDAYS.contains(epochDay);
    }
  }

  private static final BusinessCalendar CALENDAR = new PlatformCalendar();
  private static final LocalDate FIRST_DELIVERY = LocalDate.of(2021, 3, 1);

  private final int[] days;
  private final double[] stocks;
  private final double[] rates;
  private final double[] notes;

  /** As much of it as there is after a number of business days from 2021-01-04. */
  PlatformData(int count) {
    days = new int[count];
    days[0] = epochDay("2021-01-04");
    for (int t = 1; t < count; t++) {
      days[t] = CALENDAR.after(days[t - 1], 1);
    }
    stocks = column(t -> 100 + 0.03 * t + 4 * wave(t, 61));
    rates = column(t -> 0.02 + 0.005 * wave(t, 200));
    notes = column(t -> 130 - 0.01 * t + 2 * wave(t, 97));
  }

  private interface Price {
    double at(int day);
  }

  private double[] column(Price price) {
    double[] values = new double[days.length];
    Arrays.setAll(values, price::at);
    return values;
  }

  /** A wave of straight lines, the same on every processor. */
  private static double wave(int day, int period) {
    double phase = day % period / (double) period;
    return phase < 0.5 ? 4 * phase - 1 : 3 - 4 * phase;
  }

  private static int epochDay(String date) {
    return Math.toIntExact(LocalDate.parse(date).toEpochDay());
  }

  /** The last date. */
  LocalDate last() {
    return LocalDate.ofEpochDay(days[days.length - 1]);
  }

  /** All of it as a market: stocks, a bill, and a future on notes with contracts by quarter. */
  Market market() {
    // tag: market
    SecurityInput shares =
        SecurityInput.builder()
            .id("SHARES")
            .terms(
                Terms.builder()
                    .assetClass(AssetClass.EQUITY)
                    .funding(Funding.PAID_IN_FULL)
                    .lot(1)
                    .build())
            .closes(DatedSeries.positive("SHARES", days, stocks))
            .settlement(SettlementLag.US_SECURITIES)
            .costs(new Costs(0, 0, 1))
            .build();
    return Market.builder()
        .valuationDates(days)
        .settlementCalendar(CALENDAR)
        .rate("RATE", DatedSeries.of("RATE", days, rates), RateQuote.MONEY_MARKET)
        .cashRate("RATE")
        .security(shares)
        .bill(new BillInput("BILLS", "RATE", 0.005, SettlementLag.SAME_DAY, Costs.NONE))
        .future(noteFuture())
        .build();
    // end: market
  }

  /** A contract is in use until a week before the month of its delivery. */
  private FutureInput noteFuture() {
    List<ContractInput> contracts = new ArrayList<>();
    double[] inUse = new double[days.length];
    LocalDate delivery = FIRST_DELIVERY;
    int from = 0;
    while (from < days.length) {
      int end = Math.toIntExact(delivery.minusWeeks(1).toEpochDay());
      int to = from;
      while (to < days.length && days[to] <= end) {
        inUse[to++] = contracts.size();
      }
      contracts.add(contract(delivery));
      from = to;
      delivery = delivery.plusMonths(3);
    }
    return FutureInput.builder()
        .id("NOTE")
        .terms(
            Terms.builder()
                .assetClass(AssetClass.BONDS)
                .funding(Funding.MARGINED)
                .contractMultiplier(1000)
                .lot(1)
                .build())
        .contracts(contracts)
        .inUse(DatedSeries.of("NOTE in use", days, inUse))
        .margin(MarginChain.percentOfNotional(0.02, 0.018))
        .costs(new Costs(0.75, 0, 0))
        .build();
  }

  private ContractInput contract(LocalDate delivery) {
    DatedSeries closes = DatedSeries.positive("NOTE " + delivery, days, notes);
    return new ContractInput(delivery, closes, ContractDates.OPEN);
  }
}
