package io.notional.core.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days that no rule tells: closings and openings as they happened, from 1962 on. From the
 * exchange's list of special closings and the recommendations of the securities industry's
 * association.
 */
final class UsExceptions {
  /** The New York Stock Exchange did not open. */
  static final List<LocalDate> STOCKS_CLOSED =
      dates(
          "1963-11-25", // funeral of President Kennedy
          "1968-02-12", // Lincoln's Birthday, the last time it was kept
          "1968-04-09", // funeral of Martin Luther King
          // 1968: Wednesdays, to catch up with paperwork, but in weeks with another holiday
          "1968-06-12",
          "1968-06-19",
          "1968-06-26",
          "1968-07-05", // the day after Independence Day
          "1968-07-10",
          "1968-07-17",
          "1968-07-24",
          "1968-07-31",
          "1968-08-07",
          "1968-08-14",
          "1968-08-21",
          "1968-08-28",
          "1968-09-11",
          "1968-09-18",
          "1968-09-25",
          "1968-10-02",
          "1968-10-09",
          "1968-10-16",
          "1968-10-23",
          "1968-10-30",
          "1968-11-11", // Veterans Day
          "1968-11-20",
          "1968-12-04",
          "1968-12-11",
          "1968-12-18",
          "1969-02-10", // snow
          "1969-03-31", // funeral of President Eisenhower
          "1969-07-21", // the first landing on the moon
          "1972-12-28", // funeral of President Truman
          "1973-01-25", // funeral of President Johnson
          "1977-07-14", // blackout of New York
          "1985-09-27", // Hurricane Gloria
          "1994-04-27", // funeral of President Nixon
          "2001-09-11", // attack on New York
          "2001-09-12",
          "2001-09-13",
          "2001-09-14",
          "2004-06-11", // funeral of President Reagan
          "2007-01-02", // funeral of President Ford
          "2012-10-29", // Hurricane Sandy
          "2012-10-30",
          "2018-12-05", // funeral of President George H. W. Bush
          "2025-01-09"); // funeral of President Carter

  /** Memorial Day on a Saturday, not observed on the Friday before. */
  static final List<LocalDate> STOCKS_OPEN = dates("1970-05-29");

  /** No Treasuries were traded, or none after the morning. */
  static final List<LocalDate> BONDS_CLOSED =
      dates(
          "1985-09-27", // Hurricane Gloria
          "1994-04-27", // funeral of President Nixon
          "2001-09-11", // attack on New York
          "2001-09-12",
          "2004-06-11", // funeral of President Reagan
          "2012-10-30", // Hurricane Sandy
          "2018-12-05"); // funeral of President George H. W. Bush

  /**
   * Good Fridays with a report on employment: Treasuries and futures on rates and currencies traded
   * in the morning.
   */
  static final List<LocalDate> EMPLOYMENT_ON_GOOD_FRIDAY =
      dates(
          "1996-04-05",
          "1999-04-02",
          "2007-04-06",
          "2010-04-02",
          "2012-04-06",
          "2015-04-03",
          "2021-04-02",
          "2023-04-07");

  private UsExceptions() {}

  private static List<LocalDate> dates(String... dates) {
    return Stream.of(dates).map(LocalDate::parse).toList();
  }
}
