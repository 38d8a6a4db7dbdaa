package io.notional.files.csv;

import io.notional.core.market.DatedSeries;
import io.notional.files.input.InputFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * Reads the multiple-prices layout of futures researchers: a day's price of the contract in use, of
 * the next one and of the one that tells carry, and which contracts these are. A contract's closes
 * are gathered from all three columns. If two columns of a row quote one contract differently, the
 * price wins, then the forward, and it is counted as {@value PolicyCounts#QUOTE_CONFLICT}. The days
 * of weekends and holidays are kept: a market drops them by its calendar. Of several rows of a day
 * the last one, or the one at a stated time, is its close.
 */
public final class MultiplePricesReader {
  private static final CsvLayout LAYOUT =
      CsvLayout.of(
              "multiple-prices",
              "DATETIME,PRICE,CARRY,FORWARD,CARRY_CONTRACT,PRICE_CONTRACT,FORWARD_CONTRACT")
          .dates(DateFormat.TIMESTAMP)
          .also("DATETIME", "date", "index");
  private static final int PRICE = 1;
  private static final int CARRY = 2;
  private static final int FORWARD = 3;
  private static final int CARRY_CONTRACT = 4;
  private static final int PRICE_CONTRACT = 5;
  private static final int FORWARD_CONTRACT = 6;

  private final CsvRows rows;
  private final boolean negativePrices;
  private final PolicyCounts counts;
  private final Map<Integer, DatedColumn> closes = new TreeMap<>();
  private final DatedColumn inUse;
  private final int[] lastContracts = new int[FORWARD + 1];
  private final DatedColumn[] lastCloses = new DatedColumn[FORWARD + 1];
  private int lastInUse;

  private MultiplePricesReader(CsvRows rows, boolean negativePrices, PolicyCounts counts) {
    this.rows = rows;
    this.inUse = rows.column();
    this.negativePrices = negativePrices;
    this.counts = counts;
  }

  /**
   * Reads a file.
   *
   * @param options what is let in, and what the file does not say by itself
   * @param counts counts what is dropped
   * @throws io.notional.api.error.NotionalException {@code BAD_DATA} that names file, line, column
   *     and value
   */
  public static FuturesPrices read(InputFile file, ReadOptions options, PolicyCounts counts) {
    return read(file, options, false, counts, MultiplePricesReader::longAfter);
  }

  /**
   * Reads a file of contracts whose last trade dates are known.
   *
   * @param negativePrices whether prices may be zero or less, which is counted
   * @param lastTrade by delivery month, year x 100 + month, the last trade date in days since
   *     1970-01-01
   */
  public static FuturesPrices read(
      InputFile file,
      ReadOptions options,
      boolean negativePrices,
      PolicyCounts counts,
      IntUnaryOperator lastTrade) {
    MultiplePricesReader reader =
        new MultiplePricesReader(
            new CsvRows(file, LAYOUT, options, counts), negativePrices, counts);
    while (reader.rows.next()) {
      int day = reader.rows.date();
      if (options.dates().admits(day, counts)) {
        reader.accept(day);
      }
    }
    reader.rows.requireRows(reader.inUse.size());
    reader.check(options.sanity(SanityLimits.PRICES), lastTrade);
    return reader.result(file.name());
  }

  /** Reads rows of some dates of a file that says everything else by itself. */
  public static FuturesPrices read(InputFile file, DateRange dates, PolicyCounts counts) {
    return read(file, ReadOptions.of(dates), counts);
  }

  private void accept(int day) {
    int contract = rows.deliveryMonth(PRICE_CONTRACT);
    if (contract < lastInUse) {
      throw rows.bad(PRICE_CONTRACT, "must not be before " + lastInUse);
    }
    lastInUse = contract;
    inUse.add(day, contract, rows.line());
    closes(PRICE, contract).add(day, price(PRICE), rows.line());
    quote(day, FORWARD, FORWARD_CONTRACT);
    quote(day, CARRY, CARRY_CONTRACT);
  }

  /** No contract is traded a year after its delivery month has begun. */
  public static int longAfter(int month) {
    return Math.toIntExact(LocalDate.of(month / 100, month % 100, 1).plusYears(1).toEpochDay());
  }

  private void check(Sanity sanity, IntUnaryOperator lastTrade) {
    SeriesSanity series = new SeriesSanity(rows, PRICE, sanity, counts);
    closes.forEach(
        (month, column) -> {
          series.prices(column);
          series.until(column, lastTrade.applyAsInt(month), month);
        });
  }

  private void quote(int day, int price, int month) {
    if (rows.isEmpty(price)) {
      return;
    }
    double value = price(price);
    DatedColumn column = closes(price, rows.deliveryMonth(month));
    if (column.lastDay() != day) {
      column.add(day, value, rows.line());
    } else if (Double.compare(column.lastValue(), value) != 0) {
      counts.count(PolicyCounts.QUOTE_CONFLICT);
    }
  }

  private double price(int column) {
    if (!negativePrices) {
      return rows.positive(column);
    }
    double price = rows.number(column);
    if (price <= 0) {
      counts.count(PolicyCounts.NEGATIVE_PRICE);
    }
    return price;
  }

  /** The closes of a contract; a price column mostly stays with the contract of the row before. */
  private DatedColumn closes(int priceColumn, int contract) {
    if (lastContracts[priceColumn] != contract) {
      lastContracts[priceColumn] = contract;
      lastCloses[priceColumn] = closes.computeIfAbsent(contract, month -> new DatedColumn());
    }
    return lastCloses[priceColumn];
  }

  private FuturesPrices result(String name) {
    List<Integer> months = List.copyOf(closes.keySet());
    List<FuturesPrices.Contract> contracts = new ArrayList<>();
    closes.forEach(
        (month, column) ->
            contracts.add(
                new FuturesPrices.Contract(
                    LocalDate.of(month / 100, month % 100, 1),
                    column.toSeries(name + " contract " + month))));
    return new FuturesPrices(contracts, places(inUse.toSeries(name), months));
  }

  /** The schedule by place instead of by delivery month; both ascend, so one pass is enough. */
  private static DatedSeries places(DatedSeries byMonth, List<Integer> months) {
    double[] places = new double[byMonth.size()];
    int place = 0;
    for (int row = 0; row < places.length; row++) {
      while (months.get(place) < byMonth.value(row)) {
        place++;
      }
      places[row] = place;
    }
    return DatedSeries.of(byMonth.name() + " contract in use", byMonth.epochDays(), places);
  }
}
