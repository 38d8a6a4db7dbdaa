package io.notional.core.market;

/**
 * The days on which futures settle. Known in advance. Implementations are immutable and safe for
 * use by many threads.
 */
@FunctionalInterface
public interface SettlementCalendar {
  /** Every day from Monday to Friday. */
  SettlementCalendar WEEKDAYS = epochDay -> Math.floorMod(epochDay + 3, 7) < 5;

  /**
   * Whether futures settle on a day.
   *
   * @param epochDay days since 1970-01-01
   */
  boolean isSettlementDay(int epochDay);
}
