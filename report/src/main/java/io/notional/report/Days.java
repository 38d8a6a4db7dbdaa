package io.notional.report;

import io.notional.core.tables.DateColumn;
import java.time.LocalDate;
import java.util.Arrays;

/** Days since 1970-01-01 as a reader has them. Stateless. */
final class Days {
  private Days() {}

  /** As ISO date. */
  static String iso(int day) {
    return day == DateColumn.UNKNOWN ? Figures.UNKNOWN : LocalDate.ofEpochDay(day).toString();
  }

  /** Its year. */
  static int year(int day) {
    return LocalDate.ofEpochDay(day).getYear();
  }

  /** The years of days; quick where days of one year lie together. */
  static int[] years(int[] days) {
    int[] years = new int[days.length];
    int year = 0;
    long start = 0;
    long end = 0;
    for (int row = 0; row < days.length; row++) {
      if (days[row] < start || days[row] >= end) {
        year = year(days[row]);
        start = LocalDate.of(year, 1, 1).toEpochDay();
        end = LocalDate.of(year + 1, 1, 1).toEpochDay();
      }
      years[row] = year;
    }
    return years;
  }

  /** Each year of days that ascend, once, from a row on. */
  static int[] years(int[] days, int from) {
    int[] years = years(days);
    int size = 0;
    for (int row = from; row < years.length; row++) {
      if (size == 0 || years[row] != years[size - 1]) {
        years[size++] = years[row];
      }
    }
    return Arrays.copyOf(years, size);
  }

  /** Their months, as {@link #month}. */
  static int[] months(int[] days) {
    int[] months = new int[days.length];
    int end = Integer.MIN_VALUE;
    for (int row = 0; row < days.length; row++) {
      if (days[row] >= end) {
        months[row] = month(days[row]);
        end = (int) LocalDate.ofEpochDay(days[row]).plusMonths(1).withDayOfMonth(1).toEpochDay();
      } else {
        months[row] = months[row - 1];
      }
    }
    return months;
  }

  /** Its year and month, as months since the year 0. */
  static int month(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return date.getYear() * 12 + date.getMonthValue() - 1;
  }
}
