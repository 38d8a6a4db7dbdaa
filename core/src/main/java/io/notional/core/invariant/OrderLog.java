package io.notional.core.invariant;

import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A strategy that does what another does and writes down what it orders, since a result knows only
 * what was filled. Serves one run, like the strategy that it stands before.
 */
public final class OrderLog implements Strategy {
  /**
   * One target.
   *
   * @param date the valuation date of the decision
   * @param nav the nav that the strategy saw
   * @param reason why it was asked
   */
  public record Ordered(
      LocalDate date, String sleeve, String instrument, Target target, double nav, String reason) {}

  private final Strategy strategy;
  private final List<Ordered> orders = new ArrayList<>();

  /** Stands before a strategy. */
  public OrderLog(Strategy strategy) {
    this.strategy = strategy;
  }

  /** Every target in the order in which it was put. */
  public List<Ordered> orders() {
    return Collections.unmodifiableList(orders);
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
  public void decide(DecisionPoint point, Orders desk) {
    strategy.decide(point, sleeve -> logged(point, sleeve, desk.sleeve(sleeve)));
  }

  @Override
  public void onClose(DecisionPoint point) {
    strategy.onClose(point);
  }

  private SleeveOrders logged(DecisionPoint point, String sleeve, SleeveOrders desk) {
    return (instrument, target) -> {
      desk.target(instrument, target);
      orders.add(
          new Ordered(
              point.market().date(),
              sleeve,
              instrument,
              target,
              point.fund().nav(),
              point.rebalance().reason()));
    };
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
