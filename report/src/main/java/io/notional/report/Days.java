package io.notional.report;

import io.notional.core.tables.DateColumn;
import java.time.LocalDate;

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

  /** The years of days that ascend. */
  static int[] years(int[] days) {
    int[] years = new int[days.length];
    int end = Integer.MIN_VALUE;
    for (int row = 0; row < days.length; row++) {
      if (days[row] >= end) {
        years[row] = year(days[row]);
        end = (int) LocalDate.of(years[row] + 1, 1, 1).toEpochDay();
      } else {
        years[row] = years[row - 1];
      }
    }
    return years;
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
