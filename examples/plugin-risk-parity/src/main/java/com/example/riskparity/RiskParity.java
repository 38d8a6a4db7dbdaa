package com.example.riskparity;

import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A fund of one sleeve of futures over bills. Immutable.
 *
 * @param volatility what it aims at, decimal per year
 */
record RiskParity(
    Sleeve futures,
    Sleeve collateral,
    RebalanceRule rebalanceRule,
    double volatility,
    double expenseRatio)
    implements Strategy {
  @Override
  public List<Sleeve> sleeves() {
    return List.of(futures, collateral);
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    if (point.rebalance().covers(futures.id())) {
      futures.allocate(
          SleeveTarget.risk(volatility), point.within(futures.id()), orders.sleeve(futures.id()));
    }
  }

  @Override
  public OptionalDouble targetVolatility() {
    return OptionalDouble.of(volatility);
  }
}
