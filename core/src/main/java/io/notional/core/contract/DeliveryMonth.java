package io.notional.core.contract;

import io.notional.core.market.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A delivery month and the business days around it, in the words of the exchanges' rules.
 *
 * @param first the first day of the month
 * @param calendar the business days
 */
record DeliveryMonth(LocalDate first, BusinessCalendar calendar) {
  /** The business day that lies so many before the first day of the month; 1 is the last one. */
  LocalDate beforeFirst(int businessDays) {
    return calendar.before(first, businessDays);
  }

  /** So many business days before the first business day of the month. */
  LocalDate beforeFirstBusinessDay(int businessDays) {
    return calendar.before(businessDay(1), businessDays);
  }

  /** The business day of the month that is so many from its end; 1 is the last one. */
  LocalDate fromEnd(int businessDays) {
    return calendar.before(first.plusMonths(1), businessDays);
  }

  /** The business day of the month with a number; 1 is the first one. */
  LocalDate businessDay(int number) {
    return calendar.after(first.minusDays(1), number);
  }

  /** A day of the month, or else the next business day. */
  LocalDate sameOrNext(int dayOfMonth) {
    return on(first.withDayOfMonth(dayOfMonth), true);
  }

  /** A weekday of the month by its number, or else the next business day. */
  LocalDate weekday(int number, DayOfWeek day, int daysLater) {
    LocalDate date = first.with(TemporalAdjusters.dayOfWeekInMonth(number, day));
    return on(date.plusDays(daysLater), true);
  }

  /** A weekday of the month by its number, -1 for the last, or else the business day before. */
  LocalDate weekdayOrBefore(int number, DayOfWeek day) {
    return on(first.with(TemporalAdjusters.dayOfWeekInMonth(number, day)), false);
  }

  /** The month a number of months before. */
  DeliveryMonth earlier(int months) {
    return new DeliveryMonth(first.minusMonths(months), calendar);
  }

  /** So many business days before a day that need not be one. */
  LocalDate before(LocalDate date, int businessDays) {
    return calendar.before(date, businessDays);
  }

  /** A day of the month, or else the business day before. */
  LocalDate sameOrPrevious(int dayOfMonth) {
    return on(first.withDayOfMonth(dayOfMonth), false);
  }

  private LocalDate on(LocalDate date, boolean orNext) {
    int day = Math.toIntExact(date.toEpochDay());
    return LocalDate.ofEpochDay(orNext ? calendar.sameOrNext(day) : calendar.sameOrPrevious(day));
  }
}
