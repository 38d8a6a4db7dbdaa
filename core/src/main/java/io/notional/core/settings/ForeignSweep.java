package io.notional.core.settings;

import io.notional.api.market.CalendarPeriod;
import io.notional.core.market.TradingDays;

/**
 * When foreign cash is converted into the base currency. What is owed in a foreign currency is paid
 * on the same day from base cash whatever the schedule.
 */
public enum ForeignSweep {
  /** At every close. */
  DAILY,
  /** At the last close of a month. */
  MONTHLY,
  /** At the last close of a quarter. */
  QUARTERLY,
  /** Never: gains stay in their currency. */
  NEVER;

  /** Whether a surplus is converted at the close of a valuation day. */
  public boolean sweeps(TradingDays days, int day) {
    return switch (this) {
      case DAILY -> true;
      case MONTHLY -> days.ends(day, CalendarPeriod.MONTH);
      case QUARTERLY -> days.ends(day, CalendarPeriod.QUARTER);
      case NEVER -> false;
    };
  }
}
