package io.notional.core.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.util.Objects;

/**
 * At what computed prices of futures are financed: what is delivered is carried at a rate of the
 * market plus a spread. Immutable.
 *
 * @param rate its id in the market; empty for the rate of cash, whichever that is
 * @param spread above it, decimal per year, ACT/360
 */
public record FinancedAt(String rate, double spread) {
  /** At the rate of cash, and nothing above it. */
  public static final FinancedAt CASH = new FinancedAt("", 0);

  /**
   * @throws NotionalException {@code OUT_OF_RANGE} if the spread is not finite
   */
  public FinancedAt {
    Objects.requireNonNull(rate, "rate");
    if (!Double.isFinite(spread)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, "financing spread must be finite but was " + spread);
    }
  }

  /**
   * What it costs above the rate of cash on a valuation day, decimal per year, ACT/360; NaN where
   * one of the two rates is not known, or the market lacks it.
   */
  public double overCash(Market market, int day) {
    if (rate.isEmpty() || rate.equals(market.cashRate())) {
      return spread;
    }
    return market.rates().contains(rate)
        ? market.rate(rate, day) - market.cashRate(day) + spread
        : Double.NaN;
  }
}
