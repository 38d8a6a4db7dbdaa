package io.notional.core.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.market.CalendarPeriod;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * The valuation days of a market, numbered from 0, with the settlement days of futures. Immutable,
 * and safe for use by many threads.
 */
public final class TradingDays {
  // A bit for each period, so that a day that ends a year ends its quarter and month too.
  private static final int ENDS_WEEK = 1 << CalendarPeriod.WEEK.ordinal();
  private static final int ENDS_MONTH = 1 << CalendarPeriod.MONTH.ordinal();
  private static final int ENDS_QUARTER = 1 << CalendarPeriod.QUARTER.ordinal();
  private static final int ENDS_YEAR = 1 << CalendarPeriod.YEAR.ordinal();

  private final int[] epochDays;
  private final LocalDate[] dates;
  private final double[] elapsed;
  private final byte[] ends;
  private final BusinessCalendar settlement;
  private final Spacing spacing;

  TradingDays(int[] epochDays, BusinessCalendar settlement) {
    this.epochDays = epochDays;
    this.settlement = settlement;
    this.dates = new LocalDate[epochDays.length];
    Arrays.setAll(dates, t -> LocalDate.ofEpochDay(epochDays[t]));
    this.elapsed = new double[epochDays.length];
    this.ends = new byte[epochDays.length];
    requireAscending();
    this.spacing = Spacing.of(epochDays);
    LocalDate current = epochDays.length > 0 ? date(0) : LocalDate.EPOCH;
    for (int t = 0; t < epochDays.length; t++) {
      elapsed[t] = t == 0 ? 0 : epochDays[t] - epochDays[t - 1];
      LocalDate next = t + 1 < epochDays.length ? date(t + 1) : followingSettlementDay(t);
      ends[t] = (byte) endings(current, next);
      current = next;
    }
  }

  /** How far apart valuation days are. */
  public Spacing spacing() {
    return spacing;
  }

  /**
   * Checks that closes are daily.
   *
   * @param what counts days by closes, for the message
   * @throws NotionalException {@code CONFLICT} if they are not
   */
  public void requireDaily(String what) {
    if (spacing != Spacing.DAILY) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          String.format(
              Locale.ROOT,
              "%s needs daily closes but those of this market are %s, %.1f a year",
              what,
              spacing.name().toLowerCase(Locale.ROOT),
              closesPerYear()));
    }
  }

  /** Valuation days of a year: 252 of daily ones, 52, 12 or 4 of sparser ones, or as counted. */
  public double closesPerYear() {
    return spacing.closesPerYear(epochDays);
  }

  /** The number of valuation days. */
  public int size() {
    return epochDays.length;
  }

  /** A valuation day in days since 1970-01-01. */
  public int epochDay(int day) {
    return epochDays[day];
  }

  /** A valuation day as a date. */
  public LocalDate date(int day) {
    return dates[day];
  }

  /** Calendar days since the previous valuation day; 0 for the first. */
  public double elapsed(int day) {
    return elapsed[day];
  }

  /** The number of the first valuation day at or after a date; {@link #size()} if there is none. */
  public int atOrAfter(int epochDay) {
    int found = Arrays.binarySearch(epochDays, epochDay);
    return found >= 0 ? found : -found - 1;
  }

  /** The number of the last valuation day at or before a date; -1 if there is none. */
  public int atOrBefore(int epochDay) {
    int found = Arrays.binarySearch(epochDays, epochDay);
    return found >= 0 ? found : -found - 2;
  }

  /** Whether a day is the last valuation day of its week, month, quarter or year. */
  public boolean ends(int day, CalendarPeriod period) {
    return (ends[day] & 1 << period.ordinal()) != 0;
  }

  /**
   * Business days of the settlement calendar after a day that are left in its period: known ahead,
   * whatever days turn out to have closes.
   */
  public int businessDaysToEnd(int day, CalendarPeriod period) {
    LocalDate last = lastDate(date(day), period);
    int left = 0;
    for (int epochDay = epochDay(day) + 1; epochDay <= last.toEpochDay(); epochDay++) {
      left += settlement.isBusinessDay(epochDay) ? 1 : 0;
    }
    return left;
  }

  /**
   * Business days of the settlement calendar in the period of a day up to that day, itself among
   * them.
   */
  public int businessDay(int day, CalendarPeriod period) {
    LocalDate date = date(day);
    int count = 0;
    for (long d = firstDate(date, period).toEpochDay(); d <= date.toEpochDay(); d++) {
      count += settlement.isBusinessDay(Math.toIntExact(d)) ? 1 : 0;
    }
    return count;
  }

  private static LocalDate firstDate(LocalDate date, CalendarPeriod period) {
    return switch (period) {
      case WEEK -> date.minusDays(date.getDayOfWeek().getValue() - 1L);
      case MONTH -> date.withDayOfMonth(1);
      case QUARTER -> date.withMonth((date.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
      case YEAR -> date.withDayOfYear(1);
    };
  }

  private static LocalDate lastDate(LocalDate date, CalendarPeriod period) {
    return switch (period) {
      case WEEK -> date.plusDays(7 - date.getDayOfWeek().getValue());
      case MONTH -> date.withDayOfMonth(date.lengthOfMonth());
      case QUARTER -> {
        LocalDate month = date.withMonth((date.getMonthValue() - 1) / 3 * 3 + 3).withDayOfMonth(1);
        yield month.withDayOfMonth(month.lengthOfMonth());
      }
      case YEAR -> date.withDayOfYear(date.lengthOfYear());
    };
  }

  /** Whether a day is the first valuation day of its month; false for the first day of all. */
  public boolean startsMonth(int day) {
    return day > 0 && (ends[day - 1] & ENDS_MONTH) != 0;
  }

  /** The first day after one that starts a month; {@link #size()} if there is none. */
  public int monthAfter(int day) {
    int next = day + 1;
    while (next < ends.length && !startsMonth(next)) {
      next++;
    }
    return next;
  }

  /** The days on which futures settle. */
  public BusinessCalendar settlement() {
    return settlement;
  }

  private LocalDate followingSettlementDay(int day) {
    int next = epochDays[day] + 1;
    for (int tried = 0; tried < 10 && !settlement.isBusinessDay(next); tried++) {
      next++;
    }
    return LocalDate.ofEpochDay(next);
  }

  private static int endings(LocalDate date, LocalDate next) {
    int ends = week(next) != week(date) ? ENDS_WEEK : 0;
    if (next.getYear() != date.getYear()) {
      return ends | ENDS_MONTH | ENDS_QUARTER | ENDS_YEAR;
    }
    if (next.getMonthValue() == date.getMonthValue()) {
      return ends;
    }
    boolean quarter = (next.getMonthValue() - 1) / 3 != (date.getMonthValue() - 1) / 3;
    return quarter ? ends | ENDS_MONTH | ENDS_QUARTER : ends | ENDS_MONTH;
  }

  /** Weeks begin on Mondays; 1970-01-01 was a Thursday. */
  private static long week(LocalDate date) {
    return Math.floorDiv(date.toEpochDay() + 3, 7);
  }

  private void requireAscending() {
    for (int t = 1; t < epochDays.length; t++) {
      if (epochDays[t] <= epochDays[t - 1]) {
        throw NotionalException.of(
            ErrorCode.BAD_DATA,
            "valuation dates must be strictly ascending but "
                + date(t)
                + " follows "
                + date(t - 1));
      }
    }
  }
}
