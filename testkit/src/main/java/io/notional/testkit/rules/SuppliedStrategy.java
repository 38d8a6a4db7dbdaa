package io.notional.testkit.rules;

import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** A strategy that is fetched for each call. */
record SuppliedStrategy(Supplier<Strategy> supplier) implements Strategy {
  @Override
  public List<Sleeve> sleeves() {
    return supplier.get().sleeves();
  }

  @Override
  public RebalanceRule rebalanceRule() {
    return point -> supplier.get().rebalanceRule().check(point);
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    supplier.get().decide(point, orders);
  }

  @Override
  public void onClose(DecisionPoint point) {
    supplier.get().onClose(point);
  }

  @Override
  public String collateralSleeve() {
    return supplier.get().collateralSleeve();
  }

  @Override
  public double expenseRatio() {
    return supplier.get().expenseRatio();
  }

  @Override
  public OptionalDouble targetVolatility() {
    return supplier.get().targetVolatility();
  }
}
