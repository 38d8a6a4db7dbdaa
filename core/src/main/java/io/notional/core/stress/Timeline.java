package io.notional.core.stress;

import io.notional.api.instrument.AssetClass;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.TradingDays;

/**
 * The valuation days of a scenario and some after it, on which prices stand still: a calendar is
 * known ahead. They are the market's own as far as it has them, then settlement days.
 */
final class Timeline {
  /** Days kept after a scenario, so that rolls that are due soon after it are known. */
  static final int AFTER = 45;

  private final int start;
  private final int length;
  private final int[] ahead;

  private Timeline(int start, int length, int[] ahead) {
    this.start = start;
    this.length = length;
    this.ahead = ahead;
  }

  static Timeline of(TradingDays days, int startDay, int length) {
    int[] ahead = new int[length + AFTER];
    int last = days.epochDay(startDay);
    BusinessCalendar stocks = days.settlement().futuresOn(AssetClass.EQUITY);
    for (int k = 0; k < ahead.length; k++) {
      int own = startDay + 1 + k;
      if (own < days.size()) {
        last = days.epochDay(own);
      } else {
        last++;
        for (int tried = 0; tried < 10 && !stocks.isBusinessDay(last); tried++) {
          last++;
        }
      }
      ahead[k] = last;
    }
    return new Timeline(days.epochDay(startDay), length, ahead);
  }

  /** The date of the close before, in days since 1970-01-01. */
  int start() {
    return start;
  }

  /** How many days there are. */
  int size() {
    return ahead.length;
  }

  /** The date of a day, counted from 1. */
  int epochDay(int day) {
    return ahead[day - 1];
  }

  /** Calendar days from the start to a day, or to the end of the scenario if that is earlier. */
  int elapsed(int day) {
    return ahead[Math.min(day, length) - 1] - start;
  }
}
