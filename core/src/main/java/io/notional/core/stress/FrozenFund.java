package io.notional.core.stress;

import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A strategy that decides once, at the first close of its run, and then holds: rebalancing is off.
 * Calls, sweeps and rolls are the host's and go on. Used by one thread, as the strategy it wraps.
 */
final class FrozenFund implements Strategy {
  private final Strategy strategy;

  FrozenFund(Strategy strategy) {
    this.strategy = strategy;
  }

  @Override
  public List<Sleeve> sleeves() {
    return strategy.sleeves();
  }

  @Override
  public RebalanceRule rebalanceRule() {
    return point -> Rebalance.NONE;
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    strategy.decide(point, orders);
  }

  @Override
  public String collateralSleeve() {
    return strategy.collateralSleeve();
  }

  @Override
  public double expenseRatio() {
    return strategy.expenseRatio();
  }

  @Override
  public OptionalDouble targetVolatility() {
    return strategy.targetVolatility();
  }
}
