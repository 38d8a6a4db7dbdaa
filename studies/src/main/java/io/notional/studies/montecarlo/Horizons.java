package io.notional.studies.montecarlo;

import io.notional.core.market.TradingDays;
import java.time.LocalDate;
import java.util.Arrays;

/** The closes at which paths are looked at: the last of each year after the first. Immutable. */
final class Horizons {
  private final TradingDays days;
  private final int first;
  private final int[] rows;

  /**
   * Of paths.
   *
   * @param first the valuation day of the first close
   */
  Horizons(TradingDays days, int first, int years) {
    this.days = days;
    this.first = first;
    this.rows = new int[years];
    LocalDate start = days.date(first);
    Arrays.setAll(
        rows,
        year -> days.atOrBefore(Math.toIntExact(start.plusYears(year + 1L).toEpochDay())) - first);
  }

  /** How many there are. */
  int years() {
    return rows.length;
  }

  /** The row of a result at the end of a year, counted from 0. */
  int row(int year) {
    return rows[year];
  }

  /** The date of a row. */
  LocalDate date(int row) {
    return days.date(first + row);
  }
}
