package io.notional.toolkit;

import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.SleeveView;

/** What sleeves are to hold, as a fund tells it. Stateless. */
@FunctionalInterface
public interface TargetWeights {
  /**
   * What a sleeve is to hold at a close.
   *
   * @return signed fraction of nav; NaN where there is no such weight, as of the collateral
   */
  double of(SleeveView sleeve, DecisionPoint point);
}
