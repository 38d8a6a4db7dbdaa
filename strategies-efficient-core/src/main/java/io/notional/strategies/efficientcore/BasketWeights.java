package io.notional.strategies.efficientcore;

import io.notional.api.market.Constituents;
import io.notional.api.strategy.DecisionPoint;

/** Which names of a universe a basket holds, and in which shares. Immutable. */
interface BasketWeights {
  /**
   * Shares of the basket by the numbers of names; zero for what it does not hold. They sum to 1, or
   * are all zero where no name can be held.
   *
   * @param names as they are known at the point's close
   * @param point takes what the shares rest on as diagnostics
   */
  double[] of(Constituents names, DecisionPoint point);
}
