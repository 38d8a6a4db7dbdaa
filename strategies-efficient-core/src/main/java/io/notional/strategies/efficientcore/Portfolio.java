package io.notional.strategies.efficientcore;

import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import io.notional.toolkit.BasketSleeve;
import io.notional.toolkit.BillsSleeve;
import java.util.ArrayList;
import java.util.List;

/**
 * Sleeves paid in full, each of a fixed share of capital, and a collateral sleeve with what is
 * left. It borrows nothing and holds no futures. Keeps no state.
 */
final class Portfolio implements Strategy {
  private final List<Part> parts;
  private final List<Sleeve> sleeves;
  private final RebalanceRule rule;
  private final double expenseRatio;

  /**
   * A portfolio.
   *
   * @param parts in the order in which files list them; the collateral comes after them
   * @param expenseRatio decimal per year
   */
  Portfolio(List<Part> parts, BillsSleeve collateral, RebalanceRule rule, double expenseRatio) {
    this.parts = List.copyOf(parts);
    List<Sleeve> all = new ArrayList<>();
    parts.forEach(part -> all.add(part.sleeve()));
    all.add(collateral);
    this.sleeves = List.copyOf(all);
    this.rule = rule;
    this.expenseRatio = expenseRatio;
  }

  @Override
  public List<Sleeve> sleeves() {
    return sleeves;
  }

  @Override
  public RebalanceRule rebalanceRule() {
    return rule;
  }

  @Override
  public double expenseRatio() {
    return expenseRatio;
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    Rebalance rebalance = point.rebalance();
    for (Part part : parts) {
      String sleeve = part.sleeve().id();
      if (rebalance.covers(sleeve)) {
        SleeveTarget target = SleeveTarget.capital(part.weight());
        part.sleeve().allocate(target, point.within(sleeve), orders.sleeve(sleeve));
      }
    }
  }

  /**
   * A sleeve and its target.
   *
   * @param weight capital, fraction of nav in (0, 1]
   */
  record Part(BasketSleeve sleeve, double weight) {}
}
