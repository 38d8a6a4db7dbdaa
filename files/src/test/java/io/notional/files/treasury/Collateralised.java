package io.notional.files.treasury;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.DataRequirement;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import java.util.List;

/** All of nav in one future, brought back at every close, over cash that earns the bill rate. */
record Collateralised(String future) implements Strategy {
  private static final String OVERLAY = "overlay";
  private static final Rebalance DAILY = Rebalance.all("daily");

  @Override
  public List<Sleeve> sleeves() {
    return List.of(
        new Held(COLLATERAL, AssetClass.BILLS, Funding.PAID_IN_FULL, List.of()),
        new Held(
            OVERLAY,
            AssetClass.EQUITY,
            Funding.MARGINED,
            List.of(DataRequirement.throughout(future))));
  }

  @Override
  public RebalanceRule rebalanceRule() {
    return point -> DAILY;
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    orders.sleeve(OVERLAY).target(future, Target.notional(1));
  }

  private record Held(
      String id, AssetClass assetClass, Funding funding, List<DataRequirement> requirements)
      implements Sleeve {
    @Override
    public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
      throw new UnsupportedOperationException("the strategy orders instruments itself");
    }
  }
}
