package io.notional.strategies.managedfutures.signal;

import io.notional.api.strategy.Signal;

/** The scale of forecasts. Stateless. */
final class Forecasts {
  /** Closes of a year by which {@code sqrt} turns a deviation a day into one a year: 16 x 16. */
  static final double DAYS_A_YEAR = 256;

  private Forecasts() {}

  /** A forecast within its cap; NaN stays NaN. */
  static double capped(double forecast) {
    return Math.max(-Signal.CAP, Math.min(Signal.CAP, forecast));
  }

  /** How many values a component has seen of a series, as its memory has it. */
  static int seen(double[] memory, int at) {
    return (int) memory[at];
  }
}
