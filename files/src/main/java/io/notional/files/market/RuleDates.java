package io.notional.files.market;

import io.notional.core.calendar.UsCalendars;
import io.notional.core.market.DatedSeries;
import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * Valuation days by rule: those on which the New York Stock Exchange opened, from the first date of
 * what is used to the last one, and none before 1962, since when the rule is exact. Used by one
 * thread.
 */
final class RuleDates {
  private static final int EARLIEST = Math.toIntExact(LocalDate.of(1962, 1, 1).toEpochDay());

  private int first = Integer.MAX_VALUE;
  private int last = Integer.MIN_VALUE;

  /** Makes room for an instrument. */
  void cover(DatedSeries series) {
    if (series.size() > 0) {
      first = Math.min(first, series.epochDay(0));
      last = Math.max(last, series.epochDay(series.size() - 1));
    }
  }

  /** In days since 1970-01-01; empty where nothing that is used has dates. */
  int[] epochDays() {
    return first > last
        ? new int[0]
        : IntStream.rangeClosed(Math.max(first, EARLIEST), last)
            .filter(UsCalendars.STOCKS::isBusinessDay)
            .toArray();
  }
}
