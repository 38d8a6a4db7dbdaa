package io.notional.strategies.managedfutures.trading;

import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;

/** Rebalances at every close, unless earlier orders still wait. Stateless. */
public final class EveryClose implements RebalanceRule {
  private static final Rebalance DAILY = Rebalance.all("calendar day");

  /** The rule. */
  public EveryClose() {}

  @Override
  public Rebalance check(DecisionPoint point) {
    return point.fund().ordersPending() ? Rebalance.NONE : DAILY;
  }
}
