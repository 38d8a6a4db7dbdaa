package io.notional.files.csv;

import io.notional.core.market.DatedSeries;
import io.notional.files.input.InputFile;

/**
 * Changes of exchange margin by effective date, {@code date,initial,maintenance} with dates as
 * {@code YYYYMMDD}: a gap between two rows is not staleness. Comments between rows and exact
 * repetitions of a row are passed over and counted.
 *
 * @param initial currency units a contract, at least maintenance
 * @param maintenance currency units a contract, greater than zero
 */
public record DatedMargins(DatedSeries initial, DatedSeries maintenance) {
  private static final CsvLayout LAYOUT =
      CsvLayout.of("margins", "date,initial,maintenance")
          .dates(DateFormat.COMPACT)
          .with(CsvLayout.Trait.NOTES);

  /** No history. */
  public static final DatedMargins NONE = none();

  /**
   * Reads a file.
   *
   * @param sizeRatio size of the contract at hand over the size of the file's contract
   * @param options changes that are let in, and how numbers are written
   * @throws io.notional.api.error.NotionalException {@code BAD_DATA} that names file, line, column
   *     and value; a file that begins with {@code #} is a placeholder and refused
   */
  public static DatedMargins read(
      InputFile file, double sizeRatio, ReadOptions options, PolicyCounts counts) {
    CsvRows rows = new CsvRows(file, LAYOUT, options, counts);
    DatedColumn initial = new DatedColumn();
    DatedColumn maintenance = new DatedColumn();
    while (rows.next()) {
      int day = rows.date();
      if (!options.dates().admits(day, counts)) {
        continue;
      }
      double low = rows.positive(2);
      double high = rows.positive(1);
      if (!(high >= low)) {
        throw rows.bad(1, "must be at least maintenance (" + low + ")");
      }
      initial.add(day, high * sizeRatio, rows.line());
      maintenance.add(day, low * sizeRatio, rows.line());
    }
    rows.requireRows(initial.size());
    Sanity sanity = options.sanity(SanityLimits.MARGINS);
    new SeriesSanity(rows, 1, sanity, counts).prices(initial);
    new SeriesSanity(rows, 2, sanity, counts).prices(maintenance);
    return new DatedMargins(
        initial.toSeries(file.name() + " initial"),
        maintenance.toSeries(file.name() + " maintenance"));
  }

  /** Reads changes of some dates of a file that says everything else by itself. */
  public static DatedMargins read(
      InputFile file, double sizeRatio, DateRange dates, PolicyCounts counts) {
    return read(file, sizeRatio, ReadOptions.of(dates), counts);
  }

  private static DatedMargins none() {
    DatedSeries empty = DatedSeries.of("margin", new int[0], new double[0]);
    return new DatedMargins(empty, empty);
  }
}
