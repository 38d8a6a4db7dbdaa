package io.notional.core.market;

/**
 * How a rate series is quoted. Every rate is converted once, on the way in, to a simple
 * money-market rate: decimal per year, ACT/360.
 */
public enum RateQuote {
  /** Bank discount of a 91-day bill, ACT/360: {@code r = d / (1 - 91 d / 360)}. */
  DISCOUNT_91D {
    @Override
    public double toSimple(double quoted) {
      return quoted / (1 - quoted * 91 / 360);
    }
  },
  /** Simple interest, ACT/360. */
  MONEY_MARKET {
    @Override
    public double toSimple(double quoted) {
      return quoted;
    }
  },
  /** Simple interest over at most half a year, ACT/365: {@code r = y x 360 / 365}. */
  BOND_EQUIVALENT {
    @Override
    public double toSimple(double quoted) {
      return quoted * 360 / 365;
    }
  };

  /**
   * The simple money-market rate.
   *
   * @param quoted decimal per year
   * @return decimal per year, ACT/360
   */
  public abstract double toSimple(double quoted);
}
