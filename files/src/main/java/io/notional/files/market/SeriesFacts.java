package io.notional.files.market;

import io.notional.core.market.DatedSeries;
import java.time.LocalDate;

/**
 * What a series is like. Gaps are longer than {@value #GAP_DAYS} calendar days; stale stretches
 * have the same value on {@value #STALE_ROWS} rows or more, in rates on {@value #STALE_RATES}.
 *
 * @param first the first date
 * @param last the last one
 * @param rows how many dates have a value
 * @param gaps how many gaps there are
 * @param longestGap the days of the longest distance between two rows
 * @param longestGapFrom the date before it
 * @param stale how many stale stretches there are
 * @param longestStale the rows of the longest stretch of one value
 * @param longestStaleFrom the first date of it
 */
public record SeriesFacts(
    LocalDate first,
    LocalDate last,
    int rows,
    int gaps,
    int longestGap,
    LocalDate longestGapFrom,
    int stale,
    int longestStale,
    LocalDate longestStaleFrom) {
  /** Calendar days between two rows above which there is a gap. */
  public static final int GAP_DAYS = 7;

  /** Rows of one value that are a stale stretch. */
  public static final int STALE_ROWS = 5;

  /** Rows of one rate that are a stale stretch: rates are written with two digits. */
  public static final int STALE_RATES = 20;

  /** The same of a series of changes, where a gap is none and a value that stays is not stale. */
  SeriesFacts ofChanges() {
    return new SeriesFacts(
        first, last, rows, 0, 0, longestGapFrom, 0, longestStale, longestStaleFrom);
  }

  /** Looks at a series of at least one row. */
  static SeriesFacts of(DatedSeries series, int staleRows) {
    int gaps = 0;
    int gapRow = 0;
    int longestGap = 0;
    int stale = 0;
    int staleRow = 0;
    int longestStale = 1;
    int begin = 0;
    for (int row = 1; row <= series.size(); row++) {
      boolean ends = row == series.size() || !same(series, row);
      if (ends) {
        stale += row - begin >= staleRows ? 1 : 0;
        staleRow = row - begin > longestStale ? begin : staleRow;
        longestStale = Math.max(longestStale, row - begin);
        begin = row;
      }
      int days = row == series.size() ? 0 : series.epochDay(row) - series.epochDay(row - 1);
      gaps += days > GAP_DAYS ? 1 : 0;
      gapRow = days > longestGap ? row - 1 : gapRow;
      longestGap = Math.max(longestGap, days);
    }
    return new SeriesFacts(
        date(series, 0),
        date(series, series.size() - 1),
        series.size(),
        gaps,
        longestGap,
        date(series, gapRow),
        stale,
        longestStale,
        date(series, staleRow));
  }

  private static boolean same(DatedSeries series, int row) {
    return Double.compare(series.value(row), series.value(row - 1)) == 0;
  }

  private static LocalDate date(DatedSeries series, int row) {
    return LocalDate.ofEpochDay(series.epochDay(row));
  }
}
