package io.notional.files.csv;

import io.notional.core.market.DatedSeries;
import io.notional.files.input.InputFile;
import java.util.List;

/**
 * Reads an index that nobody holds, such as consumer prices: a date and a level in a column of any
 * name. A level that is missing, or zero, as files write months that are not published yet, is
 * dropped and counted as {@value #MISSING}. Stateless, and safe for use by many threads.
 */
public final class IndexReader {
  /** A row without a level. */
  public static final String MISSING = "missing-level";

  private IndexReader() {}

  /**
   * Reads a file.
   *
   * @param column the name of the column
   * @param publishedAfter calendar days from the date of a row until its level is known
   * @return levels by the date on which each is known
   * @throws io.notional.api.error.NotionalException {@code BAD_DATA} that names file, line, column
   *     and value
   */
  public static DatedSeries read(
      InputFile file, String column, int publishedAfter, ReadOptions options, PolicyCounts counts) {
    CsvLayout layout = new CsvLayout("index", List.of("date", column));
    CsvRows rows = new CsvRows(file, layout, options, counts);
    DatedColumn levels = new DatedColumn();
    while (rows.next()) {
      int day = rows.date();
      if (rows.isMissing(1) || !(Math.abs(rows.number(1)) > 0)) {
        counts.count(MISSING);
      } else {
        levels.add(day + publishedAfter, rows.positive(1), rows.line());
      }
    }
    rows.requireRows(levels.size());
    return levels.toSeries(file.name());
  }
}
