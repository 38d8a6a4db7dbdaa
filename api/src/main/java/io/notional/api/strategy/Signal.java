package io.notional.api.strategy;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Forecasts the direction of one market. A strategy asks it for each of its markets at each
 * decision, and makes positions of what several signals say together.
 *
 * <p>All signals speak one scale, so that they can be weighed against each other: greater than zero
 * for a rise and less for a fall, {@value #AVERAGE} where the view is as strong as on average (the
 * mean of the absolute forecast over markets and years), and never beyond {@value #CAP} either way.
 * A signal that only tells up from down says plus or minus {@value #AVERAGE}.
 *
 * <p>It reads the signal series of the view and nothing later. It keeps no mutable state beyond the
 * point's memory, where a running estimate may lie; what it forecasts MUST be the same whether it
 * was asked at earlier closes or not. Used by one thread.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface Signal {
  /** The mean absolute forecast. */
  double AVERAGE = 10;

  /** The greatest absolute forecast. */
  double CAP = 20;

  /**
   * The forecast of a market at a close.
   *
   * @return a number in [-{@value #CAP}, {@value #CAP}]; 0 for no view of a market that is known
   *     well enough, NaN for none because its history is too short
   */
  double forecast(SignalPoint point);
}
