package io.notional.core.synthetic;

import io.notional.core.market.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The business days of the synthetic market: weekdays without New Year's Day, Memorial Day,
 * Independence Day, Labor Day, Thanksgiving and Christmas. Safe for use by many threads.
 */
final class BusinessDays {
  /** On all of these futures settle and everything is quoted. */
  static final BusinessCalendar CALENDAR =
      epochDay -> BusinessCalendar.WEEKDAYS.isBusinessDay(epochDay) && !isHoliday(epochDay);

  /**
   * What is known of the days from 1970 on: every contract asks for every day of its life. Threads
   * that do so at once find the same.
   */
  private static final byte[] KNOWN = new byte[100 * 366];

  private static final byte HOLIDAY = 1;
  private static final byte NONE = 2;

  private BusinessDays() {}

  /** Business days from one date up to, and without, another, in days since 1970-01-01. */
  static int[] between(LocalDate from, LocalDate until) {
    int first = Math.toIntExact(from.toEpochDay());
    int[] days = new int[Math.toIntExact(until.toEpochDay() - first)];
    int size = 0;
    for (int i = 0; i < days.length; i++) {
      if (CALENDAR.isBusinessDay(first + i)) {
        days[size++] = first + i;
      }
    }
    return Arrays.copyOf(days, size);
  }

  /** The date a number of business days before another. */
  static int before(int epochDay, int businessDays) {
    return CALENDAR.before(epochDay, businessDays);
  }

  private static boolean isHoliday(int epochDay) {
    if (epochDay < 0 || epochDay >= KNOWN.length) {
      return isHoliday(LocalDate.ofEpochDay(epochDay));
    }
    byte known = KNOWN[epochDay];
    if (known == 0) {
      known = isHoliday(LocalDate.ofEpochDay(epochDay)) ? HOLIDAY : NONE;
      KNOWN[epochDay] = known;
    }
    return known == HOLIDAY;
  }

  private static boolean isHoliday(LocalDate date) {
    int day = date.getDayOfMonth();
    DayOfWeek weekday = date.getDayOfWeek();
    return switch (date.getMonth()) {
      case JANUARY -> day == 1 || (day == 2 && weekday == DayOfWeek.MONDAY);
      case MAY -> weekday == DayOfWeek.MONDAY && day > 24;
      case JULY -> observed(4, day, weekday);
      case SEPTEMBER -> weekday == DayOfWeek.MONDAY && day < 8;
      case NOVEMBER -> weekday == DayOfWeek.THURSDAY && day > 21 && day < 29;
      case DECEMBER -> observed(25, day, weekday);
      default -> false;
    };
  }

  /** A holiday on a Saturday is kept on Friday, one on a Sunday on Monday. */
  private static boolean observed(int holiday, int day, DayOfWeek weekday) {
    return day == holiday
        || (day == holiday - 1 && weekday == DayOfWeek.FRIDAY)
        || (day == holiday + 1 && weekday == DayOfWeek.MONDAY);
  }
}
