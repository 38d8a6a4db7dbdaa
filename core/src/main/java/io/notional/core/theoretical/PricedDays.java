package io.notional.core.theoretical;

import io.notional.core.market.BusinessCalendar;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Counts what was done about the days that prices were asked for. Immutable.
 *
 * @param known whether what a price follows from was published on a day
 * @param calendar the days on which futures settle
 */
record PricedDays(IntPredicate known, BusinessCalendar calendar, Financing financing) {
  /** The same without income. */
  SortedMap<String, Long> counts(int first, int last, String unknown, String unsettled) {
    return counts(first, last, unknown, unsettled, IncomeYield.NONE);
  }

  /**
   * Counts by policy, in order of their names.
   *
   * @param first days since 1970-01-01
   * @param last included
   * @param unknown the policy of a settlement day on which nothing was published
   * @param unsettled the policy of a day with data on which futures do not settle
   */
  SortedMap<String, Long> counts(
      int first, int last, String unknown, String unsettled, IncomeYield income) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (int day = first; day <= last; day++) {
      boolean published = known.test(day);
      boolean settles = calendar.isBusinessDay(day);
      if (published != settles) {
        counts.merge(settles ? unknown : unsettled, 1L, Long::sum);
      } else if (settles) {
        if (financing.isCarried(day)) {
          counts.merge(TheoreticalFutures.FINANCING_CARRIED, 1L, Long::sum);
        }
        if (income != IncomeYield.NONE) {
          counts.merge(income.policy(day), 1L, Long::sum);
        }
      }
    }
    return Collections.unmodifiableSortedMap(counts);
  }
}
