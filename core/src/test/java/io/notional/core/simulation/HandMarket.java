package io.notional.core.simulation;

import io.notional.api.cost.CostModel;
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
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.RateQuote;
import io.notional.core.market.SecurityInput;
import io.notional.core.market.SettlementLag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A market of a few days, made by hand. Columns have one value for each valuation day; a NaN is a
 * day without a quote. Nothing costs anything unless a test says so.
 */
public final class HandMarket {
  /** The rate that cash earns. */
  public static final String RATE = "CASH";

  private final int[] days;
  private final MarketBuilder builder;

  private HandMarket(int[] days, BusinessCalendar calendar) {
    this.days = days;
    this.builder =
        Market.builder().valuationDates(days).settlementCalendar(calendar).cashRate(RATE);
  }

  /** Weekdays from a date. */
  public static HandMarket weekdays(String from, int count) {
    int[] days = new int[count];
    int day = epochDay(from);
    for (int i = 0; i < count; day++) {
      if (BusinessCalendar.WEEKDAYS.isBusinessDay(day)) {
        days[i++] = day;
      }
    }
    return new HandMarket(days, BusinessCalendar.WEEKDAYS);
  }

  /** These dates. */
  public static HandMarket on(String... dates) {
    return on(BusinessCalendar.WEEKDAYS, dates);
  }

  /** These dates, under a calendar of one's own. */
  public static HandMarket on(BusinessCalendar calendar, String... dates) {
    return new HandMarket(Arrays.stream(dates).mapToInt(HandMarket::epochDay).toArray(), calendar);
  }

  /** These days since 1970-01-01. */
  public static HandMarket on(BusinessCalendar calendar, int... epochDays) {
    return new HandMarket(epochDays.clone(), calendar);
  }

  /** A cash rate that never changes: simple, decimal per year, ACT/360. */
  public HandMarket rate(double rate) {
    double[] rates = new double[days.length];
    Arrays.fill(rates, rate);
    return rates(rates);
  }

  /** Cash earns nothing, since there is no rate at all. */
  public HandMarket withoutRate() {
    builder.cashRate("");
    return this;
  }

  /** A cash rate by day. */
  public HandMarket rates(double... rates) {
    builder.rate(RATE, series(RATE, rates), RateQuote.MONEY_MARKET);
    return this;
  }

  /** A share that any fraction of trades, settled the same day. */
  public HandMarket stock(String id, double... closes) {
    return stock(id, input -> input, closes);
  }

  /** A share with something changed. */
  public HandMarket stock(
      String id, UnaryOperator<SecurityInput.Builder> change, double... closes) {
    SecurityInput.Builder input =
        SecurityInput.builder()
            .id(id)
            .terms(terms(AssetClass.EQUITY, Funding.PAID_IN_FULL).build())
            .closes(series(id, closes))
            .settlement(SettlementLag.SAME_DAY)
            .costs(Costs.NONE);
    builder.security(change.apply(input).build());
    return this;
  }

  /** A bill at the cash rate, without a haircut. */
  public HandMarket bill(String id, SettlementLag settlement) {
    return bill(id, settlement, 0, Costs.NONE);
  }

  /** A bill at the cash rate. */
  public HandMarket bill(String id, SettlementLag settlement, double haircut, CostModel costs) {
    builder.bill(new BillInput(id, RATE, haircut, settlement, costs));
    return this;
  }

  /** A product with a single contract of 1,000 a point and 10% margin, 8% maintenance. */
  public HandMarket future(String id, double... closes) {
    return future(id, input -> input, closes);
  }

  /** A product with a single contract and something changed. */
  public HandMarket future(String id, UnaryOperator<FutureInput.Builder> change, double... closes) {
    DatedSeries series = series(id, closes);
    ContractInput contract = new ContractInput(delivery(12), series, ContractDates.OPEN);
    double[] inUse = new double[series.size()];
    FutureInput.Builder input =
        product(id)
            .contracts(List.of(contract))
            .inUse(DatedSeries.of(id + " in use", series.epochDays(), inUse));
    builder.future(change.apply(input).build());
    return this;
  }

  /** A product whose contracts the test gives. */
  public HandMarket product(FutureInput.Builder input) {
    builder.future(input.build());
    return this;
  }

  /** A product without contracts so far: 1,000 a point, 10% margin, 8% maintenance. */
  public static FutureInput.Builder product(String id) {
    return FutureInput.builder()
        .id(id)
        .terms(future(1).build())
        .margin(MarginChain.percentOfNotional(0.10, 0.08))
        .costs(Costs.NONE);
  }

  /** Terms of a future of 1,000 a point. */
  public static Terms.Builder future(double lot) {
    return terms(AssetClass.BONDS, Funding.MARGINED).contractMultiplier(1000).lot(lot);
  }

  public static Terms.Builder terms(AssetClass assetClass, Funding funding) {
    return Terms.builder().assetClass(assetClass).funding(funding);
  }

  /** The first day of a month some way after the first valuation day. */
  public LocalDate delivery(int monthsLater) {
    return LocalDate.ofEpochDay(days[0]).withDayOfMonth(1).plusMonths(monthsLater);
  }

  /** The last valuation day. */
  public LocalDate lastDate() {
    return LocalDate.ofEpochDay(days[days.length - 1]);
  }

  /** Values by valuation day, without those that are NaN. */
  public DatedSeries series(String name, double... values) {
    if (values.length != days.length) {
      throw new IllegalArgumentException(name + " has " + values.length + " values");
    }
    int size = 0;
    int[] dates = new int[values.length];
    double[] known = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        dates[size] = days[i];
        known[size++] = values[i];
      }
    }
    return DatedSeries.of(name, Arrays.copyOf(dates, size), Arrays.copyOf(known, size));
  }

  /** A price that never changes. */
  public static double[] steady(double price, int days) {
    double[] prices = new double[days];
    Arrays.fill(prices, price);
    return prices;
  }

  /** Values by date. */
  public static DatedSeries dated(String name, List<String> dates, double... values) {
    return DatedSeries.of(name, dates.stream().mapToInt(HandMarket::epochDay).toArray(), values);
  }

  /** The builder, for what has no shorthand. */
  public MarketBuilder builder() {
    return builder;
  }

  public Market build() {
    return builder.build();
  }

  public static int epochDay(String date) {
    return Math.toIntExact(LocalDate.parse(date).toEpochDay());
  }
}
