package io.notional.core.resample;

import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.ColumnMarket;
import java.time.LocalDate;
import java.util.Arrays;

/** The valuation days of paths: business days after the last day of the source. */
final class PathFrame {
  private PathFrame() {}

  /**
   * Days of so many years after so many days of a past.
   *
   * @param after the last day of the source, in days since 1970-01-01
   * @param past valuation days before the first simulated close
   */
  static ColumnMarket.DayFrame of(BusinessCalendar settlement, int after, int past, int years) {
    BusinessCalendar calendar = settlement.securities();
    int[] days = new int[past + 1 + years * 366];
    int size = 0;
    int day = after;
    while (size <= past) {
      day = calendar.after(day, 1);
      days[size++] = day;
    }
    int end = Math.toIntExact(LocalDate.ofEpochDay(day).plusYears(years).toEpochDay());
    for (day = calendar.after(day, 1); day <= end; day = calendar.after(day, 1)) {
      days[size++] = day;
    }
    return new ColumnMarket.DayFrame(Arrays.copyOf(days, size), settlement);
  }
}
