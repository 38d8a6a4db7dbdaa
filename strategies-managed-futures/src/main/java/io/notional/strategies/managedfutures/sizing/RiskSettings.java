package io.notional.strategies.managedfutures.sizing;

import java.util.OptionalDouble;

/**
 * How large the book is. Immutable.
 *
 * @param byVolatility whether a market's size is {@code risk} over its volatility; otherwise all
 *     have notional alike
 * @param risk volatility of the whole book, decimal per year, if all were one market at an average
 *     forecast
 * @param notional gross notional of the whole book at average forecasts, where sizes do not go by
 *     volatility
 * @param multiplier the instrument diversification multiplier; empty to estimate it
 * @param target volatility that the book is scaled to, by the covariance of the window; empty for
 *     no scaling
 */
public record RiskSettings(
    boolean byVolatility,
    double risk,
    double notional,
    OptionalDouble multiplier,
    OptionalDouble target) {
  private static final double NO_MULTIPLIER = 1;

  /**
   * The volatility that the whole book is meant to have, decimal per year: the target, or {@code
   * risk} where a multiplier makes up for diversification; empty where diversification is left to
   * lower it.
   */
  public OptionalDouble aim() {
    if (target.isPresent()) {
      return target;
    }
    boolean madeUp = multiplier.isEmpty() || multiplier.getAsDouble() != NO_MULTIPLIER;
    return byVolatility && madeUp ? OptionalDouble.of(risk) : OptionalDouble.empty();
  }
}
