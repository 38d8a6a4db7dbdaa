package io.notional.core.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Full holidays of US futures and stock exchanges by rule. Those with a date are observed on Friday
 * when they fall on a Saturday and on Monday when they fall on a Sunday, except that New Year's Day
 * on a Saturday is not observed. Washington's Birthday and Memorial Day moved to Mondays in 1971;
 * Martin Luther King's is kept from 1998 and Juneteenth from 2022. Holidays of exchanges that were
 * given up before 1990 (Lincoln's Birthday, Columbus, Veterans and Election Day) are not included.
 */
final class UsHolidays {
  private static final int MONDAY_HOLIDAYS = 1971;
  private static final int KING = 1998;
  private static final int KING_OF_BONDS = 1986;
  private static final int LAST_YEARLY_ELECTION = 1968;
  private static final int LAST_ELECTION = 1980;
  private static final int JUNETEENTH = 2022;

  private UsHolidays() {}

  /** The full holidays of a year, in order of the calendar; weekdays only. */
  static List<LocalDate> of(int year) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate newYear = LocalDate.of(year, 1, 1);
    if (newYear.getDayOfWeek() != SATURDAY) {
      days.add(observed(newYear));
    }
    if (year >= KING) {
      days.add(nth(year, 1, 3, MONDAY));
    }
    boolean mondays = year >= MONDAY_HOLIDAYS;
    days.add(mondays ? nth(year, 2, 3, MONDAY) : observed(LocalDate.of(year, 2, 22)));
    days.add(easter(year).minusDays(2));
    days.add(
        mondays
            ? LocalDate.of(year, 5, 1).with(lastInMonth(MONDAY))
            : observed(LocalDate.of(year, 5, 30)));
    if (year >= JUNETEENTH) {
      days.add(observed(LocalDate.of(year, 6, 19)));
    }
    days.add(observed(LocalDate.of(year, 7, 4)));
    days.add(nth(year, 9, 1, MONDAY));
    days.add(nth(year, 11, 4, THURSDAY));
    days.add(observed(LocalDate.of(year, 12, 25)));
    return days;
  }

  /**
   * The holidays of the New York Stock Exchange: the same, and Election Day each year to 1968 and
   * in presidential years to 1980.
   */
  static List<LocalDate> ofStocks(int year) {
    List<LocalDate> days = new ArrayList<>(of(year));
    if (year <= LAST_YEARLY_ELECTION || (year <= LAST_ELECTION && year % 4 == 0)) {
      days.add(nth(year, 11, 1, MONDAY).plusDays(1));
    }
    return days;
  }

  /**
   * The holidays of the bond market: those of futures, and Martin Luther King's from 1986, Columbus
   * Day and Veterans Day, of which the last is not observed when it falls on a Saturday.
   */
  static List<LocalDate> ofBonds(int year) {
    List<LocalDate> days = new ArrayList<>(of(year));
    if (year >= KING_OF_BONDS && year < KING) {
      days.add(nth(year, 1, 3, MONDAY));
    }
    days.add(nth(year, 10, 2, MONDAY));
    LocalDate veterans = LocalDate.of(year, 11, 11);
    if (veterans.getDayOfWeek() != SATURDAY) {
      days.add(observed(veterans));
    }
    return days;
  }

  private static LocalDate nth(int year, int month, int n, DayOfWeek day) {
    return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(n, day));
  }

  private static LocalDate observed(LocalDate date) {
    if (date.getDayOfWeek() == SATURDAY) {
      return date.minusDays(1);
    }
    return date.getDayOfWeek() == SUNDAY ? date.plusDays(1) : date;
  }

  /** Easter Sunday; Meeus, Astronomical Algorithms (1991), chapter 8, Gregorian calendar. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = (a + 11 * d + 22 * e) / 451;
    int sum = d + e - 7 * f + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}
