package io.notional.core.calendar;

import io.notional.core.market.BusinessCalendar;

/**
 * Calendars of the United States. Immutable, and safe for use by many threads.
 *
 * <p>They differ: on Columbus and Veterans Day stocks and futures trade and bonds do not; on a day
 * of mourning bonds and futures may trade and stocks do not. {@link #STOCKS} and {@link #BONDS}
 * hold what happened, so days that nobody foresaw are in them; {@link #FUTURES} holds what was
 * known in advance, since rolls are planned by it.
 */
public final class UsCalendars {
  /** The days on which the New York Stock Exchange opened, exact from 1962 to 2025. */
  public static final BusinessCalendar STOCKS =
      new HolidayCalendar(
          UsHolidays::ofStocks, UsExceptions.STOCKS_CLOSED, UsExceptions.STOCKS_OPEN);

  /**
   * The days on which Treasuries trade as the securities industry recommends, exact from 1990 to
   * 2025. On a Good Friday with a report on employment they trade until noon: past ones are in the
   * calendar, future ones are not.
   */
  public static final BusinessCalendar BONDS =
      new HolidayCalendar(
          UsHolidays::ofBonds, UsExceptions.BONDS_CLOSED, UsExceptions.EMPLOYMENT_ON_GOOD_FRIDAY);

  /**
   * The days that count between a trade in US securities and its settlement: those on which stocks
   * and bonds both trade. A trade on Columbus Day settles with that of the Friday before.
   */
  public static final BusinessCalendar SECURITIES_SETTLEMENT = STOCKS.and(BONDS);

  /**
   * The days on which some US future settles: every day from Monday to Friday but the full holidays
   * of {@link UsHolidays}, and those Good Fridays of the past on which employment was reported and
   * futures on interest rates and currencies settled. {@link BusinessCalendar#futuresOn} gives the
   * days of a group of products, {@link BusinessCalendar#securities} is {@link
   * #SECURITIES_SETTLEMENT}. A day of mourning closes stock exchanges alone: futures settle. Days
   * on which an exchange could not open (2001-09-11, Hurricane Sandy) are not holidays by rule, and
   * count as settlement days.
   */
  public static final BusinessCalendar FUTURES = new UsFutures(SECURITIES_SETTLEMENT);

  private UsCalendars() {}
}
