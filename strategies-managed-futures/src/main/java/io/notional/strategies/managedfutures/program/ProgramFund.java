package io.notional.strategies.managedfutures.program;

import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import io.notional.toolkit.BillsSleeve;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A fund whose capital is all collateral and whose exposure is one trend programme. Keeps no state
 * beyond the memory of the point.
 *
 * @param expenseRatio decimal per year
 */
record ProgramFund(
    ProgramSleeve trend, BillsSleeve collateral, RebalanceRule rebalanceRule, double expenseRatio)
    implements Strategy {
  private static final SleeveTarget WHOLE = SleeveTarget.notional(1);

  @Override
  public List<Sleeve> sleeves() {
    return List.of(trend, collateral);
  }

  /** Greater than zero where there is one. */
  @Override
  public OptionalDouble targetVolatility() {
    OptionalDouble aim = trend.program().sizing().aim();
    return aim.isPresent() && aim.getAsDouble() > 0 ? aim : OptionalDouble.empty();
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    if (point.rebalance().covers(trend.id())) {
      trend.allocate(WHOLE, point.within(trend.id()), orders.sleeve(trend.id()));
    }
  }
}
