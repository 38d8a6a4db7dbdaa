package io.notional.core.story;

import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import java.util.List;

/** A strategy without its fee, and perhaps brought back to its targets at every close. */
final class Stripped implements Strategy {
  private static final Rebalance DAILY = Rebalance.all("daily");

  private final Strategy fund;
  private final boolean daily;

  Stripped(Strategy fund, boolean daily) {
    this.fund = fund;
    this.daily = daily;
  }

  @Override
  public List<Sleeve> sleeves() {
    return fund.sleeves();
  }

  @Override
  public RebalanceRule rebalanceRule() {
    return daily ? point -> DAILY : fund.rebalanceRule();
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    fund.decide(point, orders);
  }

  @Override
  public void onClose(DecisionPoint point) {
    fund.onClose(point);
  }

  @Override
  public String collateralSleeve() {
    return fund.collateralSleeve();
  }
}
