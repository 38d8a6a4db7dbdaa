package io.notional.core.calendar;

import io.notional.core.market.SettlementCalendar;
import java.time.LocalDate;
import java.util.BitSet;

/** Calendars of the United States. Immutable, and safe for use by many threads. */
public final class UsCalendars {
  /**
   * The days on which US futures settle: every day from Monday to Friday but the full holidays of
   * {@link UsHolidays}. A day of mourning closes stock exchanges alone: futures settle. Days on
   * which an exchange could not open (2001-09-11, Hurricane Sandy) are not holidays by rule, and
   * count as settlement days.
   */
  public static final SettlementCalendar FUTURES = new UsFutures();

  private UsCalendars() {}

  /** Holidays of 1950 to 2060 as one bit a day, since calendars are asked in inner loops. */
  private static final class UsFutures implements SettlementCalendar {
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2060;

    private final int first = Math.toIntExact(LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay());
    private final int end = Math.toIntExact(LocalDate.of(LAST_YEAR + 1, 1, 1).toEpochDay());
    private final BitSet closed = new BitSet(end - first);

    UsFutures() {
      for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        UsHolidays.of(year).forEach(day -> closed.set(Math.toIntExact(day.toEpochDay()) - first));
      }
    }

    @Override
    public boolean isSettlementDay(int epochDay) {
      if (!WEEKDAYS.isSettlementDay(epochDay)) {
        return false;
      }
      if (epochDay < first || epochDay >= end) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        return !UsHolidays.of(date.getYear()).contains(date);
      }
      return !closed.get(epochDay - first);
    }
  }
}
