package io.notional.files.csv;

import io.notional.core.market.DatedSeries;
import io.notional.files.input.InputFile;

/** Reads files of a date and one value. Stateless, and safe for use by many threads. */
public final class SeriesReader {
  static final CsvLayout ADJUSTED = CsvLayout.of("adjusted", "date,adj_close");
  static final CsvLayout LEVEL = CsvLayout.of("level", "date,level");
  private static final CsvLayout PRICE = CsvLayout.of("exchange rate", "date,price");
  private static final CsvLayout RATE = CsvLayout.of("rate", "date,rate");
  private static final CsvLayout BACK_ADJUSTED = CsvLayout.of("back-adjusted", "DATETIME,price");

  private SeriesReader() {}

  /** Exchange rates: {@code date,price}, greater than zero. */
  public static DatedSeries exchangeRate(InputFile file) {
    return positive(file, PRICE, DateRange.ALL, new PolicyCounts());
  }

  /**
   * Back-adjusted futures: {@code DATETIME,price}; of any sign, since only changes have meaning.
   */
  public static DatedSeries backAdjusted(InputFile file) {
    CsvRows rows = new CsvRows(file, BACK_ADJUSTED);
    DatedColumn column = new DatedColumn();
    while (rows.next()) {
      column.add(rows.ascendingDate(0, DateFormat.TIMESTAMP), rows.number(1));
    }
    rows.requireRows(column.size());
    return column.toSeries(file.name());
  }

  /**
   * Rates in percent: {@code date,rate}. A rate that is empty or a full stop is dropped and counted
   * as {@value PolicyCounts#MISSING_RATE}.
   *
   * @return decimal per year, in the quote of the file
   */
  public static DatedSeries rate(InputFile file, PolicyCounts counts) {
    CsvRows rows = new CsvRows(file, RATE);
    DatedColumn column = new DatedColumn();
    while (rows.next()) {
      int day = rows.ascendingDate(0, DateFormat.ISO);
      if (rows.isMissing(1)) {
        counts.count(PolicyCounts.MISSING_RATE);
      } else {
        column.add(day, rows.number(1) / 100);
      }
    }
    rows.requireRows(column.size());
    return column.toSeries(file.name());
  }

  static DatedSeries positive(
      InputFile file, CsvLayout layout, DateRange dates, PolicyCounts counts) {
    CsvRows rows = new CsvRows(file, layout);
    DatedColumn column = new DatedColumn();
    while (rows.next()) {
      int day = rows.ascendingDate(0, DateFormat.ISO);
      double value = rows.positive(1);
      if (dates.admits(day, counts)) {
        column.add(day, value);
      }
    }
    rows.requireRows(column.size());
    return column.toSeries(file.name());
  }
}
