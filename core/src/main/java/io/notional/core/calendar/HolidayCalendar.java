package io.notional.core.calendar;

import io.notional.core.market.BusinessCalendar;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Weekdays without holidays by rule and by date. Holidays of 1950 to 2060 are kept as one bit a
 * day, since calendars are asked in inner loops; they are worked out when first asked for.
 * Immutable to callers, and safe for use by many threads.
 */
final class HolidayCalendar implements BusinessCalendar {
  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2060;
  private static final int FIRST = day(LocalDate.of(FIRST_YEAR, 1, 1));
  private static final int END = day(LocalDate.of(LAST_YEAR + 1, 1, 1));

  private final IntFunction<? extends Collection<LocalDate>> holidays;
  private final Set<LocalDate> closed;
  private final Set<LocalDate> open;
  private volatile BitSet bits;

  /**
   * A calendar.
   *
   * @param holidays the holidays of a year by rule
   * @param closed dates that are closed besides
   * @param open holidays by rule on which there was business all the same
   */
  HolidayCalendar(
      IntFunction<? extends Collection<LocalDate>> holidays,
      List<LocalDate> closed,
      List<LocalDate> open) {
    this.holidays = holidays;
    this.closed = new TreeSet<>(closed);
    this.open = new TreeSet<>(open);
  }

  @Override
  public boolean isBusinessDay(int epochDay) {
    if (!WEEKDAYS.isBusinessDay(epochDay)) {
      return false;
    }
    if (epochDay < FIRST || epochDay >= END) {
      LocalDate date = LocalDate.ofEpochDay(epochDay);
      return !closedIn(date.getYear()).contains(date);
    }
    BitSet known = bits;
    if (known == null) {
      known = work();
      bits = known; // two threads may both work it out, to the same bits
    }
    return !known.get(epochDay - FIRST);
  }

  private BitSet work() {
    BitSet set = new BitSet(END - FIRST);
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      closedIn(year).forEach(date -> set.set(day(date) - FIRST));
    }
    return set;
  }

  private Set<LocalDate> closedIn(int year) {
    Set<LocalDate> dates = new TreeSet<>(holidays.apply(year));
    closed.stream().filter(date -> date.getYear() == year).forEach(dates::add);
    dates.removeAll(open);
    return dates;
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }
}
