package io.notional.core.internal.kernel;

import io.notional.core.settings.FlowSize;

/**
 * How many units a fund has, as results count them: one when the run begins, and what flows at a
 * close buys and gives back units at the nav per unit of that close. Used by one thread.
 */
final class UnitCount {
  /** What one unit is worth of those that a run begins with, as flows and files tell them. */
  private final double share;

  private double count = 1;

  /** What has flowed since the close before. */
  private double flowed;

  /**
   * @param initialNav what the run begins with, base currency
   */
  UnitCount(double initialNav) {
    this.share = FlowSize.FIRST_UNIT / initialNav;
  }

  /** Nav per unit as flows and files tell it, base currency. */
  double price(double nav) {
    return share * nav / count;
  }

  /** Takes what flows at a close, base currency. */
  void flow(double amount) {
    flowed += amount;
  }

  /** Counts the units of what flowed at a close by the nav that it ends with. */
  void close(double nav) {
    if (Math.abs(flowed) > 0) {
      count += flowed / ((nav - flowed) / count);
      flowed = 0;
    }
  }

  /** Writes the count, or reads it. */
  void pass(Archive archive) {
    count = archive.number(count);
  }
}
