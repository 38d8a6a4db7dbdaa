package io.notional.core.internal.kernel;

import io.notional.api.market.CalendarPeriod;
import io.notional.core.market.TradingDays;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * How many closes a number of calendar months are, counted back from a close. Every market is asked
 * at one close for the same few numbers of months, so the last answers are kept.
 */
final class MonthLookback {
  private static final int KEPT_MONTHS = 121;

  private final TradingDays days;
  private final int[] answers = new int[KEPT_MONTHS];
  private int answeredDay = -1;

  MonthLookback(TradingDays days) {
    this.days = days;
  }

  /** Closes from the date that many months earlier to a day; see {@code MarketView.monthsAgo}. */
  int closes(int day, int months) {
    if (months < 1) {
      throw new IllegalArgumentException("months must be 1 or more but was " + months);
    }
    if (months >= KEPT_MONTHS) {
      return count(day, months);
    }
    if (answeredDay != day) {
      Arrays.fill(answers, 0);
      answeredDay = day;
    }
    if (answers[months] == 0) {
      answers[months] = count(day, months);
    }
    return answers[months];
  }

  private int count(int day, int months) {
    LocalDate then = days.date(day).minusMonths(months);
    boolean monthEnd = days.ends(day, CalendarPeriod.MONTH);
    LocalDate target = monthEnd ? then.withDayOfMonth(then.lengthOfMonth()) : then;
    int found = days.atOrBefore((int) target.toEpochDay());
    return found < 0 ? Integer.MAX_VALUE : day - found;
  }
}
