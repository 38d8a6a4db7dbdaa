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

  /** Its year and month, as months since the year 0. */
  static int month(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return date.getYear() * 12 + date.getMonthValue() - 1;
  }
}
