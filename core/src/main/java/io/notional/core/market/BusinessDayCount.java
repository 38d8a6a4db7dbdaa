package io.notional.core.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.time.LocalDate;
import java.util.Locale;

/** Counts business days. Pure functions. */
final class BusinessDayCount {
  /** No market was ever closed for so many days in a row, war excepted. */
  private static final int MOST_CLOSED = 200;

  private BusinessDayCount() {}

  /**
   * Goes a number of business days forward or backward.
   *
   * @throws NotionalException {@code OUT_OF_RANGE} if the number is negative, {@code BAD_DATA} if
   *     the calendar has no business day for 200 days
   */
  static int step(BusinessCalendar calendar, int epochDay, int businessDays, int direction) {
    if (businessDays < 0) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, "business days must be zero or more but were " + businessDays);
    }
    int day = epochDay;
    int closed = 0;
    for (int left = businessDays; left > 0; ) {
      day += direction;
      boolean counts = calendar.isBusinessDay(day);
      left -= counts ? 1 : 0;
      closed = counts ? 0 : closed + 1;
      if (closed > MOST_CLOSED) {
        throw NotionalException.of(
            ErrorCode.BAD_DATA,
            String.format(
                Locale.ROOT,
                "a calendar has no business day in %d days from %s",
                MOST_CLOSED,
                LocalDate.ofEpochDay(day)));
      }
    }
    return day;
  }
}
