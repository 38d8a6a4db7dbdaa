package io.notional.core.theoretical;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.core.calendar.UsCalendars;
import io.notional.core.contract.ContractDateRule;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.DatedSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;

/** Prices and rates from a seed, on the days on which futures on stocks settle. */
final class SpotPaths {
  static final BusinessCalendar CALENDAR = UsCalendars.FUTURES.futuresOn(AssetClass.EQUITY);
  static final TheoreticalTerms TERMS = new TheoreticalTerms(CALENDAR, 5, false);

  /** Any fraction of an index contract of 50 a point. */
  static final SpotProduct INDEX =
      product("ES", AssetClass.EQUITY, 50, "HMUZ", ContractDateRule.STOCK_INDEX);

  /** Any fraction of a gold contract of 100 ounces. */
  static final SpotProduct GOLD =
      product("GC", AssetClass.GOLD, 100, "GJMQVZ", ContractDateRule.COMEX_METALS);

  final int[] days;
  private final Random random;

  SpotPaths(long seed, String from, int years) {
    this.random = new Random(seed);
    LocalDate start = LocalDate.parse(from);
    this.days =
        start
            .datesUntil(start.plusYears(years))
            .mapToInt(date -> Math.toIntExact(date.toEpochDay()))
            .filter(CALENDAR::isBusinessDay)
            .toArray();
  }

  static SpotProduct product(
      String name, AssetClass assetClass, double multiplier, String cycle, ContractDateRule dates) {
    Terms terms =
        Terms.builder()
            .assetClass(assetClass)
            .funding(Funding.MARGINED)
            .contractMultiplier(multiplier)
            .tickSize(0.25)
            .lot(0)
            .build();
    return new SpotProduct(name, terms, DeliveryCycle.parse(cycle), dates);
  }

  /** A random walk of logs with a drift. */
  DatedSeries prices(String name, double perYear, double volatility) {
    double[] values = new double[days.length];
    double log = StrictMath.log(100);
    for (int i = 0; i < days.length; i++) {
      double time = i == 0 ? 0 : (days[i] - days[i - 1]) / 365.0;
      log += perYear * time + volatility * Math.sqrt(time) * random.nextGaussian();
      values[i] = StrictMath.exp(log);
    }
    return DatedSeries.positive(name, days, values);
  }

  /** The same number every day. */
  DatedSeries constant(String name, double value) {
    double[] values = new double[days.length];
    Arrays.fill(values, value);
    return DatedSeries.of(name, days, values);
  }

  /** Rates between zero and a tenth that move by some basis points a day. */
  DatedSeries rates(String name) {
    double[] values = new double[days.length];
    double rate = 0.01 + 0.08 * random.nextDouble();
    for (int i = 0; i < days.length; i++) {
      rate = Math.min(0.1, Math.max(0, rate + 0.0006 * random.nextGaussian()));
      values[i] = rate;
    }
    return DatedSeries.of(name, days, values);
  }

  /** What one price becomes when it earns a continuous yield besides. */
  DatedSeries reinvested(String name, DatedSeries prices, double yield) {
    double[] values = new double[days.length];
    for (int i = 0; i < days.length; i++) {
      values[i] = prices.value(i) * StrictMath.exp(yield * (days[i] - days[0]) / 365);
    }
    return DatedSeries.positive(name, days, values);
  }

  LocalDate first() {
    return LocalDate.ofEpochDay(days[0]);
  }

  LocalDate last() {
    return LocalDate.ofEpochDay(days[days.length - 1]);
  }

  /** A series up to a day. */
  static DatedSeries upTo(DatedSeries series, int epochDay) {
    int size = series.rowAtOrBefore(epochDay) + 1;
    int[] days = Arrays.copyOf(series.epochDays(), size);
    double[] values = new double[size];
    for (int row = 0; row < size; row++) {
      values[row] = series.value(row);
    }
    return DatedSeries.of(series.name(), days, values);
  }
}
