package io.notional.core.market;

import io.notional.core.time.DayCount;

/**
 * How a rate series is quoted. Every rate is converted once, on the way in, to a simple
 * money-market rate over its term: decimal per year, ACT/360.
 */
public enum RateQuote {
  /** Bank discount of a 91-day bill, ACT/360: {@code r = d / (1 - 91 d / 360)}. */
  DISCOUNT_91D(91) {
    @Override
    public double toSimple(double quoted) {
      return quoted / (1 - quoted * 91 / DayCount.ACT_360.daysPerYear());
    }
  },
  /** Simple interest, ACT/360. */
  MONEY_MARKET(1) {
    @Override
    public double toSimple(double quoted) {
      return quoted;
    }
  },
  /** Simple interest over at most half a year, ACT/365: {@code r = y x 360 / 365}. */
  BOND_EQUIVALENT(91) {
    @Override
    public double toSimple(double quoted) {
      return quoted * DayCount.ACT_360.daysPerYear() / DayCount.ACT_365F.daysPerYear();
    }
  };

  private final int termDays;

  RateQuote(int termDays) {
    this.termDays = termDays;
  }

  /** The term for which such a rate is quoted unless something else is said, in calendar days. */
  public int termDays() {
    return termDays;
  }

  /**
   * The simple money-market rate.
   *
   * @param quoted decimal per year
   * @return decimal per year, ACT/360
   */
  public abstract double toSimple(double quoted);
}
