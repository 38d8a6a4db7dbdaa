package io.notional.core.theoretical;

import io.notional.core.market.DatedSeries;

/**
 * An income yield by date. A day without one takes the last before it, up to {@value
 * #MAX_STALE_DAYS} calendar days old: dividend yields are published monthly or quarterly.
 * Immutable.
 *
 * @param yields decimal per year, continuous
 */
record DatedYield(DatedSeries yields) implements IncomeYield {
  static final String DATED = "income-dated";
  static final String CARRIED = "income-carried";

  private static final int MAX_STALE_DAYS = 100;

  @Override
  public double at(int epochDay) {
    int row = row(epochDay);
    return row < 0 ? Double.NaN : yields.value(row);
  }

  @Override
  public String policy(int epochDay) {
    int row = row(epochDay);
    if (row < 0) {
      return UNKNOWN;
    }
    return yields.epochDay(row) == epochDay ? DATED : CARRIED;
  }

  private int row(int epochDay) {
    int row = yields.rowAtOrBefore(epochDay);
    return row < 0 || epochDay - yields.epochDay(row) > MAX_STALE_DAYS ? -1 : row;
  }
}
