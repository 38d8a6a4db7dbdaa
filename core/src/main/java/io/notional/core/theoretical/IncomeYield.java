package io.notional.core.theoretical;

import io.notional.core.market.DatedSeries;

/**
 * What the holder of something earns besides its price: dividends of an index, what gold is lent
 * for, the interest of a currency; decimal per year of 365 days, compounded continuously.
 * Implementations are immutable, safe for use by many threads, and look at nothing after the day
 * that they are asked about.
 */
public interface IncomeYield {
  /** The policy of a yield that does not change. */
  String STATED = "income-stated";

  /** The policy of a day whose yield is not known: no price. */
  String UNKNOWN = "income-unknown";

  /** Nothing besides its price, as of a total-return index. */
  IncomeYield NONE = stated(0);

  /**
   * The yield that is known on a day.
   *
   * @param epochDay days since 1970-01-01
   * @return decimal per year, continuous; NaN where it is not known
   */
  double at(int epochDay);

  /** The name of the policy by which {@link #at} answers, for counts of their use. */
  String policy(int epochDay);

  /** The same yield on every day. */
  static IncomeYield stated(double yield) {
    return new IncomeYield() {
      @Override
      public double at(int epochDay) {
        return yield;
      }

      @Override
      public String policy(int epochDay) {
        return STATED;
      }
    };
  }

  /** What a series says, see {@link DatedYield}. */
  static IncomeYield dated(DatedSeries yields) {
    return new DatedYield(yields);
  }
}
