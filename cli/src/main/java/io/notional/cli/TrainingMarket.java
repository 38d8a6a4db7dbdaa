package io.notional.cli;

import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.synthetic.SyntheticInputs;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.core.treasury.TreasuryContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A small synthetic market as files of the layouts that research uses: {@code market.yaml} and its
 * data. What reads a market file can be run where there is no data.
 */
final class TrainingMarket {
  private static final LocalDate START = LocalDate.of(2015, 1, 2);

  /** Yields begin before the notes were issued that may be delivered. */
  private static final int YEARS_OF_YIELDS = 6;

  private static final int[] TENORS = {3, 12, 24, 60, 120, 240, 360};

  private final Path folder;
  private final SyntheticInputs inputs =
      SyntheticMarket.builder()
          .startDate(START)
          .years(2)
          .stocks("IVV")
          .treasuries(List.of(TreasuryContract.ZT, TreasuryContract.ZN))
          .trendMarkets(1)
          .build()
          .series();

  private TrainingMarket(Path folder) {
    this.folder = folder;
  }

  /** Writes the market into a folder that is there. */
  static void write(Path folder) throws IOException {
    new TrainingMarket(folder).write();
  }

  private void write() throws IOException {
    DatedSeries stocks = inputs.stocks().closes();
    text("stocks.csv", ohlc(stocks));
    text("bonds.csv", SeriesText.series("date,adj_close", inputs.bonds().closes(), 1));
    text("bills.csv", SeriesText.series("date,rate", inputs.billRate(), 100));
    text("euro.csv", SeriesText.table("date,price", stocks, row -> 1.1 + 0.001 * (row % 7)));
    text("yields.csv", yields());
    StringBuilder market = new StringBuilder(HEAD);
    for (FutureInput future : inputs.futures()) {
      text(future.id() + ".csv", SeriesText.prices(future));
      text(future.id() + "-adjusted.csv", adjusted(future));
      text(future.id() + "-margin.csv", SeriesText.margins(future.margin()));
      market.append(entry(future));
    }
    text("market.yaml", market.toString());
  }

  private static final String HEAD =
      """
      calendar: {rule: us-stocks}
      settlement-calendar: us-futures
      cash-rate: RATE
      par-yields: yields.csv
      rates:
        - {id: RATE, file: bills.csv, quote: discount-91d}
        - {id: OVERNIGHT, file: bills.csv, quote: money-market}
      exchange-rates:
        - {currency: EUR, file: euro.csv, max-stale-days: 31}
      instruments:
        - {id: BILLS, kind: bill, rate: RATE, hundred-on: 2015-01-02, haircut: 0.005, settlement: next-day, costs: none}
        - {id: IVV, kind: security, file: stocks.csv, layout: ohlc, asset-class: equity, costs: {spread-bp: 1}}
        - {id: AGG, kind: security, file: bonds.csv, asset-class: bonds, haircut: 0.02, costs: {spread-bp: 1}}
        - {id: HELD, kind: fund, spec: fund.yaml, costs: {spread-bp: 3}}
      """;

  private static final String TREASURY =
      """
        - id: $ID
          kind: future
          file: $ID.csv
          adjusted: $ID-adjusted.csv
          asset-class: bonds
          multiplier: $MULTIPLIER
          tick: $TICK
          dates: $DATES
          duration: par-curve
          margin: {file: $ID-margin.csv, chain: [dated, carry-forward: {max-age-days: 900}, percent-of-notional: {initial: 0.02, maintenance: 0.018}], sane: [0.0001, 0.5]}
          costs: {commission: 2, spread-ticks: 1}
      """;

  private static final String OTHER =
      """
        - id: $ID
          kind: future
          file: $ID.csv
          asset-class: commodities
          currency: EUR
          multiplier: $MULTIPLIER
          tick: $TICK
          margin: {chain: [percent-of-notional: {initial: 0.1, maintenance: 0.09}], sane: [0.01, 0.5]}
          costs: {commission: 2, spread-ticks: 1}
      """;

  private static String entry(FutureInput future) {
    boolean treasury = future.id().startsWith("Z");
    return (treasury ? TREASURY : OTHER)
        .replace("$ID", future.id())
        .replace("$MULTIPLIER", SeriesText.plain(future.terms().contractMultiplier()))
        .replace("$TICK", SeriesText.plain(future.terms().tickSize()))
        .replace("$DATES", future.id().equals("ZT") ? "treasury-short" : "treasury-long");
  }

  /** Closes as they were before the dividends of the quarters to come. */
  private static String ohlc(DatedSeries levels) {
    StringBuilder text = new StringBuilder("date,open,high,low,close,adj_close,volume\n");
    for (int row = 0; row < levels.size(); row++) {
      int quartersLeft = (levels.size() - row) / 63;
      double close = levels.value(row) * (1 + 0.005 * quartersLeft);
      text.append(SeriesText.date(levels, row)).append(("," + SeriesText.plain(close)).repeat(4));
      text.append(',').append(SeriesText.plain(levels.value(row))).append(",1000\n");
    }
    return text.toString();
  }

  /** One day a week before the market begins, and each day of it; a tenor is not always quoted. */
  private String yields() {
    StringBuilder text = new StringBuilder("date,3m,1y,2y,5y,10y,20y,30y\n");
    LocalDate end = SeriesText.date(inputs.billRate(), inputs.billRate().size() - 1);
    LocalDate day = START.minusYears(YEARS_OF_YIELDS);
    for (; !day.isAfter(end); day = day.plusDays(day.isBefore(START) ? 7 : 1)) {
      if (day.getDayOfWeek().getValue() <= 5) {
        text.append(day);
        for (int tenor : TENORS) {
          boolean quoted = tenor != 60 || day.getDayOfMonth() > 9;
          double level = 1.5 + 0.01 * (day.toEpochDay() % 11);
          text.append(',')
              .append(quoted ? SeriesText.plain(level + 0.01 * Math.min(tenor, 240)) : "");
        }
        text.append('\n');
      }
    }
    return text.toString();
  }

  /** The changes of the contracts in use, summed from the first day on. */
  private static String adjusted(FutureInput future) {
    StringBuilder text = new StringBuilder("DATETIME,price\n");
    double price = 0;
    for (int row = 0; row < future.inUse().size(); row++) {
      DatedSeries closes = SeriesText.inUse(future, row).closes();
      int now = closes.rowOf(future.inUse().epochDay(row));
      int before = row == 0 ? -1 : closes.rowOf(future.inUse().epochDay(row - 1));
      price += closes.value(now) - (before < 0 ? 0 : closes.value(before));
      text.append(SeriesText.date(future.inUse(), row))
          .append(" 23:00:00,")
          .append(SeriesText.plain(price))
          .append('\n');
    }
    return text.toString();
  }

  private void text(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
