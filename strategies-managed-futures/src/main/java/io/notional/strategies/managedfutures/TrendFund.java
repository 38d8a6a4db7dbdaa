package io.notional.strategies.managedfutures;

import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.toolkit.BillsSleeve;
import java.util.List;

/**
 * A fund whose capital is all collateral and whose exposure is one trend book. Keeps no state.
 *
 * @param trend the trend book
 * @param collateral where all capital is
 * @param risk volatility that each market contributes, decimal of nav per year
 * @param expenseRatio decimal per year
 */
record TrendFund(
    TrendSleeve trend,
    BillsSleeve collateral,
    RebalanceRule rebalanceRule,
    double risk,
    double expenseRatio)
    implements Strategy {
  @Override
  public List<Sleeve> sleeves() {
    return List.of(trend, collateral);
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    if (point.rebalance().covers(trend.id())) {
      trend.allocateEach(risk, point.within(trend.id()), orders.sleeve(trend.id()));
    }
  }
}
