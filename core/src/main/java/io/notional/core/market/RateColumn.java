package io.notional.core.market;

import io.notional.core.time.DayCount;

/**
 * A rate by valuation day with what it earns from close to close. A rate holds for its term: cash
 * that is rolled at it for that many calendar days has earned what the quote says, no more. So the
 * rate of a longer term than a day is spread over the days at compound growth, {@code (1 + r
 * T/360)^(k/T) - 1} over k of the T days of its term. A rate of one day is simple to the next
 * close, over a weekend too, and compounds there. The columns are never written to. Immutable.
 */
final class RateColumn {
  private static final double YEAR = DayCount.ACT_360.daysPerYear();

  private final double[] simple;
  private final int termDays;
  private final double[] earned;

  RateColumn(double[] simple, int termDays, double[] earned) {
    this.simple = simple;
    this.termDays = termDays;
    this.earned = earned;
  }

  /** By valuation day, simple over the term, ACT/360; NaN where there is none. */
  double[] simple() {
    return simple;
  }

  /** The term in calendar days. */
  int termDays() {
    return termDays;
  }

  /**
   * By valuation day, what one earns since the valuation day before, at the rate known there; NaN
   * on the first.
   */
  double[] earned() {
    return earned;
  }

  static RateColumn of(double[] simple, int termDays, TradingDays days) {
    double[] earned = new double[simple.length];
    earned[0] = Double.NaN;
    for (int t = 1; t < earned.length; t++) {
      earned[t] = earned(simple[t - 1], termDays, days.elapsed(t));
    }
    return new RateColumn(simple, termDays, earned);
  }

  /** What a simple rate for a term earns in so many calendar days. */
  static double earned(double simple, int termDays, double elapsed) {
    return termDays > 1
        ? StrictMath.pow(1 + simple * termDays / YEAR, elapsed / termDays) - 1
        : simple * elapsed / YEAR;
  }
}
