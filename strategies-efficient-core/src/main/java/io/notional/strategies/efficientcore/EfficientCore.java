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
import io.notional.toolkit.LadderSleeve;
import java.util.List;

/**
 * Equity paid in full, a collateral sleeve, and an overlay of futures that the collateral carries.
 * Orders equity to its capital and the overlay to its notional, as far as they are in scope; the
 * collateral is what is left. Keeps no state.
 */
final class EfficientCore implements Strategy {
  /** The id of the equity sleeve. */
  static final String EQUITY = "equity";

  private final BasketSleeve equity;
  private final LadderSleeve overlay;
  private final List<Sleeve> sleeves;
  private final SleeveTarget equityTarget;
  private final SleeveTarget overlayTarget;
  private final RebalanceRule rule;
  private final double expenseRatio;

  /**
   * @param settings targets as fractions of nav and the expense ratio, decimal per year
   */
  EfficientCore(
      BasketSleeve equity,
      BillsSleeve collateral,
      LadderSleeve overlay,
      RebalanceRule rule,
      Settings settings) {
    this.equity = equity;
    this.overlay = overlay;
    this.sleeves = List.of(equity, collateral, overlay);
    this.rule = rule;
    this.equityTarget = SleeveTarget.capital(settings.equity());
    this.overlayTarget = SleeveTarget.notional(settings.notional());
    this.expenseRatio = settings.expenseRatio();
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
    if (rebalance.covers(equity.id())) {
      equity.allocate(equityTarget, point.within(equity.id()), orders.sleeve(equity.id()));
    }
    if (rebalance.covers(overlay.id())) {
      overlay.allocate(overlayTarget, point.within(overlay.id()), orders.sleeve(overlay.id()));
    }
  }

  /**
   * The numbers of the fund.
   *
   * @param equity capital of the equity sleeve, fraction of nav
   * @param notional notional of the overlay, signed fraction of nav
   * @param expenseRatio decimal per year
   */
  record Settings(double equity, double notional, double expenseRatio) {}
}
