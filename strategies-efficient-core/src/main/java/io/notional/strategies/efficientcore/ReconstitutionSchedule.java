package io.notional.strategies.efficientcore;

import io.notional.api.market.CalendarPeriod;
import io.notional.api.market.MarketView;
import java.time.LocalDate;

/**
 * At the end of which months a basket is put together anew. Immutable.
 *
 * @param everyMonths 1, 3, 6 or 12
 * @param month one of those months, 1 for January
 */
record ReconstitutionSchedule(int everyMonths, int month) {
  private static final int MONTHS = 12;

  /** Whether a close is the last of such a month. */
  boolean isOn(MarketView market) {
    return market.endsPeriod(CalendarPeriod.MONTH)
        && market.date().getMonthValue() % everyMonths == month % everyMonths;
  }

  /**
   * The last such month that has ended by a close, as a number that grows with time and is greater
   * than zero.
   */
  int latest(MarketView market) {
    LocalDate date = market.date();
    int number = date.getYear() * MONTHS + date.getMonthValue();
    int ended = market.endsPeriod(CalendarPeriod.MONTH) ? number : number - 1;
    return ended - Math.floorMod(ended - month, everyMonths);
  }
}
