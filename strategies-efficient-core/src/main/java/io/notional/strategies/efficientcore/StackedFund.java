package io.notional.strategies.efficientcore;

import io.notional.api.instrument.Funding;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;

/**
 * Any number of sleeves, each paid in full or by futures and each with a target of its own, over a
 * collateral sleeve that has what is left of capital. Keeps no state.
 */
final class StackedFund implements Strategy {
  private final List<Part> parts;
  private final List<Sleeve> sleeves;
  private final Sleeve collateral;
  private final RebalanceRule rule;
  private final double expenseRatio;

  /**
   * A fund.
   *
   * @param parts in the order in which they decide
   * @param expenseRatio decimal per year
   */
  StackedFund(List<Part> parts, Sleeve collateral, RebalanceRule rule, double expenseRatio) {
    this.parts = List.copyOf(parts);
    this.sleeves = sleeves(parts, collateral);
    this.collateral = collateral;
    this.rule = DueSleeves.of(rule, sleeves);
    this.expenseRatio = expenseRatio;
  }

  /** As files list them: what ties up capital, the rest of capital, and what stands on it. */
  private static List<Sleeve> sleeves(List<Part> parts, Sleeve collateral) {
    List<Sleeve> funded = new ArrayList<>();
    List<Sleeve> margined = new ArrayList<>();
    for (Part part : parts) {
      (part.sleeve().funding() == Funding.MARGINED ? margined : funded).add(part.sleeve());
    }
    funded.add(collateral);
    funded.addAll(margined);
    return List.copyOf(funded);
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
  public String collateralSleeve() {
    return collateral.id();
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
        part.sleeve().allocate(part.path().at(point), point.within(sleeve), orders.sleeve(sleeve));
      }
    }
  }

  /**
   * A sleeve and what is asked of it.
   *
   * @param target what is asked before any date of a glide
   * @param path what is asked by date
   */
  record Part(Sleeve sleeve, SleeveTarget target, TargetPath path) {
    /** A sleeve of which the same is asked on every date. */
    Part(Sleeve sleeve, SleeveTarget target) {
      this(sleeve, target, TargetPath.always(target));
    }

    /** The same sleeve, of which is asked by date. */
    Part along(TargetPath glide) {
      return new Part(sleeve, target, glide);
    }
  }
}
