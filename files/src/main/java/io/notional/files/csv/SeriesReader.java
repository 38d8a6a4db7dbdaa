package io.notional.files.csv;

import io.notional.core.market.DatedSeries;
import io.notional.files.input.InputFile;

/** Reads files of a date and one value. Stateless, and safe for use by many threads. */
public final class SeriesReader {
  static final CsvLayout ADJUSTED =
      CsvLayout.of("adjusted", "date,adj_close")
          .also("date", "datetime", "timestamp")
          .also("adj_close", "adjustedclose");
  static final CsvLayout LEVEL =
      CsvLayout.of("level", "date,level")
          .also("date", "datetime", "timestamp")
          .also("level", "close")
          .with(CsvLayout.Trait.FRED);
  private static final CsvLayout PRICE =
      CsvLayout.of("exchange rate", "date,price")
          .also("date", "datetime", "timestamp")
          .also("price", "close")
          .with(CsvLayout.Trait.FRED);
  private static final CsvLayout RATE =
      CsvLayout.of("rate", "date,rate").with(CsvLayout.Trait.FRED);
  private static final CsvLayout BACK_ADJUSTED =
      CsvLayout.of("back-adjusted", "DATETIME,price").dates(DateFormat.TIMESTAMP);

  private SeriesReader() {}

  /** Exchange rates: {@code date,price}, greater than zero. */
  public static DatedSeries exchangeRate(InputFile file, ReadOptions options, PolicyCounts counts) {
    return positive(file, PRICE, options, counts);
  }

  /** The same of a file that says everything by itself. */
  public static DatedSeries exchangeRate(InputFile file) {
    return exchangeRate(file, ReadOptions.ALL, new PolicyCounts());
  }

  /**
   * Back-adjusted futures: {@code DATETIME,price}; of any sign, since only changes have meaning.
   */
  public static DatedSeries backAdjusted(InputFile file, ReadOptions options, PolicyCounts counts) {
    CsvRows rows = new CsvRows(file, BACK_ADJUSTED, options, counts);
    DatedColumn column = rows.column();
    while (rows.next()) {
      column.add(rows.date(), rows.number(1), rows.line());
    }
    rows.requireRows(column.size());
    return column.toSeries(file.name());
  }

  /** The same of a file that says everything by itself. */
  public static DatedSeries backAdjusted(InputFile file) {
    return backAdjusted(file, ReadOptions.ALL, new PolicyCounts());
  }

  /**
   * Rates: {@code date,rate}, or as FRED writes them. A rate that is empty or a full stop is
   * dropped and counted as {@value PolicyCounts#MISSING_RATE}.
   *
   * @return decimal per year, in the quote of the file
   */
  public static DatedSeries rate(InputFile file, ReadOptions options, PolicyCounts counts) {
    CsvRows rows = new CsvRows(file, RATE, options, counts);
    DatedColumn column = rows.column();
    int digits = 0;
    while (rows.next()) {
      int day = rows.date();
      if (rows.isMissing(1)) {
        counts.count(PolicyCounts.MISSING_RATE);
      } else {
        double rate = rows.number(1);
        column.add(day, options.percent() ? rate / 100 : rate, rows.line());
        digits = Math.max(digits, rows.significantDecimals(1));
      }
    }
    rows.requireRows(column.size());
    new SeriesSanity(rows, 1, options.sanity(SanityLimits.RATES), counts)
        .gaps(column)
        .rates(column, options.percent(), digits);
    return column.toSeries(file.name());
  }

  /** Rates in percent of a file that says everything else by itself. */
  public static DatedSeries rate(InputFile file, PolicyCounts counts) {
    return rate(file, ReadOptions.ALL, counts);
  }

  /**
   * Levels; a file that has adjusted closes too is refused, since its closes lose distributions.
   */
  static DatedSeries level(InputFile file, ReadOptions options, PolicyCounts counts) {
    CsvForm form = CsvForm.of(file, LEVEL);
    if (LayoutNames.hasAdjusted(form.header)) {
      throw CsvHeader.bad(
          form,
          "a level must not have adjusted closes beside it but the columns are '"
              + CsvHeader.shown(form)
              + "' (layout ohlc or adjusted)");
    }
    return positive(file, LEVEL, options, counts);
  }

  static DatedSeries positive(
      InputFile file, CsvLayout layout, ReadOptions options, PolicyCounts counts) {
    CsvRows rows = new CsvRows(file, layout, options, counts);
    DatedColumn column = rows.column();
    while (rows.next()) {
      int day = rows.date();
      if (!options.dates().admits(day, counts)) {
        continue;
      }
      if (rows.lacksPrice(1)) {
        counts.count(PolicyCounts.MISSING_PRICE);
      } else {
        column.add(day, rows.positive(1), rows.line());
      }
    }
    rows.requireRows(column.size());
    SanityLimits usual = layout == PRICE ? SanityLimits.EXCHANGE_RATES : SanityLimits.PRICES;
    new SeriesSanity(rows, 1, options.sanity(usual), counts).gaps(column).prices(column);
    return column.toSeries(file.name());
  }

  static DatedSeries positive(
      InputFile file, CsvLayout layout, DateRange dates, PolicyCounts counts) {
    return positive(file, layout, ReadOptions.of(dates), counts);
  }
}
