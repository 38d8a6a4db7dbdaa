package io.notional.files.market;

import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.Spacing;
import io.notional.core.market.TradingDays;
import io.notional.files.csv.PolicyCounts;
import java.util.Arrays;
import java.util.Locale;

/** The valuation days that the dates of an instrument make, and what is said of them. Stateless. */
final class ValuationDays {
  /**
   * A date of the clock on a Saturday or Sunday: a session that belongs to the next business day.
   */
  static final String WEEKEND = "valuation-day-on-weekend";

  /** Closes that are not daily. */
  static final String SPARSE = "sparse-closes";

  private ValuationDays() {}

  /** Without Saturdays and Sundays, which are counted. */
  static int[] of(int[] epochDays, PolicyCounts counts) {
    int[] weekdays =
        Arrays.stream(epochDays).filter(BusinessCalendar.WEEKDAYS::isBusinessDay).toArray();
    counts.add(WEEKEND, (long) epochDays.length - weekdays.length);
    return weekdays;
  }

  /** Counts closes under their spacing where that is not daily. */
  static void count(TradingDays days, PolicyCounts counts) {
    if (days.spacing() != Spacing.DAILY) {
      counts.add(SPARSE + ":" + days.spacing().name().toLowerCase(Locale.ROOT), days.size());
    }
  }
}
