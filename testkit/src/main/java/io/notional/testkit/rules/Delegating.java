package io.notional.testkit.rules;

import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import java.util.List;
import java.util.OptionalDouble;

/** A strategy that stands before another one. */
abstract class Delegating implements Strategy {
  private final Strategy strategy;

  Delegating(Strategy strategy) {
    this.strategy = strategy;
  }

  Strategy strategy() {
    return strategy;
  }

  @Override
  public List<Sleeve> sleeves() {
    return strategy.sleeves();
  }

  @Override
  public RebalanceRule rebalanceRule() {
    return strategy.rebalanceRule();
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    strategy.decide(point, orders);
  }

  @Override
  public void onClose(DecisionPoint point) {
    strategy.onClose(point);
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
