package io.notional.core.market;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Brings dated values onto valuation days: the value of a day is the last one at or before it that
 * is not too old. Where there is none the value is NaN, which no computation of the kernel survives
 * unseen.
 */
final class Alignment {
  private Alignment() {}

  /**
   * The values for the days {@code first} to {@code last}.
   *
   * @param kept which dates of the series count
   * @param maxStaleDays calendar days after which a value is too old
   */
  static double[] align(
      DatedSeries series,
      TradingDays days,
      int first,
      int last,
      IntPredicate kept,
      int maxStaleDays) {
    double[] values = new double[Math.max(0, last - first + 1)];
    Arrays.fill(values, Double.NaN);
    int row = 0;
    int lastKept = -1;
    for (int t = first; t <= last; t++) {
      int today = days.epochDay(t);
      while (row < series.size() && series.epochDay(row) <= today) {
        if (kept.test(series.epochDay(row))) {
          lastKept = row;
        }
        row++;
      }
      if (lastKept >= 0 && today - series.epochDay(lastKept) <= maxStaleDays) {
        values[t - first] = series.value(lastKept);
      }
    }
    return values;
  }

  /** What each value changed by since the one before; NaN for the first. */
  static double[] changes(double[] values) {
    double[] changes = new double[values.length];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = i == 0 ? Double.NaN : values[i] - values[i - 1];
    }
    return changes;
  }

  /** Which valuation days have a value of their own. */
  static boolean[] fresh(DatedSeries series, TradingDays days) {
    boolean[] fresh = new boolean[days.size()];
    int row = 0;
    for (int t = 0; t < fresh.length; t++) {
      while (row < series.size() && series.epochDay(row) < days.epochDay(t)) {
        row++;
      }
      fresh[t] = row < series.size() && series.epochDay(row) == days.epochDay(t);
    }
    return fresh;
  }

  /** As {@link #align} over all days, counting every date of the series. */
  static double[] align(DatedSeries series, TradingDays days, int maxStaleDays) {
    return align(series, days, 0, days.size() - 1, day -> true, maxStaleDays);
  }
}
