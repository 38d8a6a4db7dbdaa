package io.notional.testkit;

import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import java.util.List;

/** Components asked as the host asks them: once the call is over, so are all views. */
public final class Asked {
  private Asked() {}

  /** What a strategy orders. */
  public static RecordedOrders decided(Strategy strategy, PointFixture point) {
    point.call().begin();
    RecordedOrders orders =
        new RecordedOrders(strategy.sleeves(), strategy.collateralSleeve(), point);
    try {
      strategy.decide(point, orders);
      orders.close();
      return orders;
    } finally {
      point.call().end();
    }
  }

  /** What a sleeve orders for a target. */
  public static RecordedOrders allocated(Sleeve sleeve, SleeveTarget target, PointFixture point) {
    point.call().begin();
    RecordedOrders orders = new RecordedOrders(List.of(sleeve), "", point);
    try {
      sleeve.allocate(target, point.within(sleeve.id()), orders.sleeve(sleeve.id()));
      return orders;
    } finally {
      point.call().end();
    }
  }

  /** What a rule answers. */
  public static Rebalance checked(RebalanceRule rule, PointFixture point) {
    point.call().begin();
    try {
      return rule.check(point);
    } finally {
      point.call().end();
    }
  }
}
