package io.notional.files.csv;

import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.DatedSeries;
import java.util.Optional;

/**
 * Closes a month or more apart, which vendors date by the calendar: one of a Saturday or Sunday is
 * that of the Friday before, and counted. Of files of daily closes such a row is a session of the
 * next day, and is left to the market. Stateless.
 */
final class SparseCloses {
  /** Mean days between rows from which on a file is one of months. */
  private static final int MONTHLY = 20;

  private SparseCloses() {}

  static SecurityPrices onBusinessDays(SecurityPrices prices, PolicyCounts counts) {
    int[] days = prices.closes().epochDays();
    if (days.length < 2 || (days[days.length - 1] - days[0]) / (days.length - 1) < MONTHLY) {
      return prices;
    }
    PolicyCounts none = new PolicyCounts();
    Optional<DatedSeries> distributions = prices.distributions().map(paid -> moved(paid, none));
    return new SecurityPrices(moved(prices.closes(), counts), distributions);
  }

  /** Rows that would meet the one before stay: they are no closes of months. */
  private static DatedSeries moved(DatedSeries series, PolicyCounts counts) {
    int[] days = series.epochDays().clone();
    double[] values = new double[days.length];
    for (int row = 0; row < days.length; row++) {
      values[row] = series.value(row);
      int day = days[row];
      while (!BusinessCalendar.WEEKDAYS.isBusinessDay(day)) {
        day--;
      }
      if (day != days[row] && (row == 0 || day > days[row - 1])) {
        days[row] = day;
        counts.count(PolicyCounts.SPARSE_WEEKEND);
      }
    }
    return DatedSeries.of(series.name(), days, values);
  }
}
