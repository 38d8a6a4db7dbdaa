package io.notional.strategies.efficientcore;

import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.SleeveTarget;

/** What is asked of a sleeve, by the date of a decision. Stateless. */
interface TargetPath {
  /** What is asked at a decision. */
  SleeveTarget at(DecisionPoint point);

  /** The same on every date, of which none is asked for. */
  static TargetPath always(SleeveTarget target) {
    return point -> target;
  }
}
