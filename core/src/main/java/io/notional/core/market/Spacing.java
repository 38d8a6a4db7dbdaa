package io.notional.core.market;

import io.notional.core.time.DayCount;
import java.util.Arrays;

/**
 * How far apart closes are. Measured over all valuation days of a market: by the median of the
 * calendar days between two, and over a year or more also by their number a year, so that a market
 * of every other day passes for no daily one. Immutable.
 */
public enum Spacing {
  /** A close on every business day; 252 a year by convention. */
  DAILY(252, 1, 1),
  /** 52 a year. */
  WEEKLY(52, 5, 9),
  /** 12 a year. */
  MONTHLY(12, 26, 35),
  /** 4 a year. */
  QUARTERLY(4, 85, 97),
  /** One a year. */
  YEARLY(1, 360, 366),
  /** Anything else; closes are counted. */
  IRREGULAR(0, 0, 0);

  private static final double DAYS_PER_YEAR = DayCount.ACT_36525.daysPerYear();

  /** A tenth more or less is holidays and gaps, more is another spacing. */
  private static final double TOLERANCE = 0.1;

  private final double closesPerYear;
  private final int least;
  private final int most;

  Spacing(double closesPerYear, int least, int most) {
    this.closesPerYear = closesPerYear;
    this.least = least;
    this.most = most;
  }

  static Spacing of(int[] epochDays) {
    if (epochDays.length < 2) {
      return DAILY;
    }
    int median = median(epochDays);
    int span = epochDays[epochDays.length - 1] - epochDays[0];
    double counted = counted(epochDays);
    for (Spacing spacing : values()) {
      double apart = Math.abs(counted / spacing.closesPerYear - 1);
      boolean often = span < DAYS_PER_YEAR || apart <= TOLERANCE;
      if (median >= spacing.least && median <= spacing.most && often) {
        return spacing;
      }
    }
    return IRREGULAR;
  }

  /** Closes of a year: the convention, or how many there were. */
  double closesPerYear(int[] epochDays) {
    return this == IRREGULAR ? counted(epochDays) : closesPerYear;
  }

  private static double counted(int[] epochDays) {
    int last = epochDays.length - 1;
    return last * DAYS_PER_YEAR / (epochDays[last] - epochDays[0]);
  }

  private static int median(int[] epochDays) {
    int[] gaps = new int[epochDays.length - 1];
    Arrays.setAll(gaps, i -> epochDays[i + 1] - epochDays[i]);
    Arrays.sort(gaps);
    return gaps[gaps.length / 2];
  }
}
