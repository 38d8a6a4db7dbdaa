package io.notional.core.synthetic;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;

/**
 * A state of the economy. The market is always in one of two, and changes by chance.
 *
 * @param stockBondCorrelation of daily stock and bond returns, in [-0.95, 0.95]
 * @param meanLongRate what the long end of the curve is drawn to, decimal per year, in [0.01, 0.12]
 * @param meanYears how long the regime lasts on average, at least 0.05
 */
public record Regime(double stockBondCorrelation, double meanLongRate, double meanYears) {
  /** Growth is what markets fear for: bonds rise when stocks fall. */
  public static final Regime GROWTH = new Regime(-0.4, 0.04, 4);

  /** Inflation is what markets fear: stocks and bonds fall together, and rates are higher. */
  public static final Regime INFLATION = new Regime(0.4, 0.052, 2.5);

  /**
   * Checks the ranges.
   *
   * @throws NotionalException {@code OUT_OF_RANGE} naming the value
   */
  public Regime {
    require("stock-bond correlation", stockBondCorrelation, -0.95, 0.95);
    require("mean long rate", meanLongRate, 0.01, 0.12);
    require("mean years", meanYears, 0.05, 1000);
  }

  private static void require(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          name + " of a regime must be in [" + low + ", " + high + "] but was " + value);
    }
  }
}
