package io.notional.core.leverage;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.CalendarPeriod;
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
import java.util.Optional;

/** A multiple of nav in one future, over bills. */
final class FuturesHolder implements Strategy {
  /** The place of the sleeve that holds the future. */
  static final int OVERLAY = 1;

  private static final String OVERLAY_ID = "overlay";
  private static final Rebalance PERIOD = Rebalance.all("period");

  private final String future;
  private final double leverage;
  private final Optional<CalendarPeriod> period;
  private final List<Sleeve> sleeves;

  FuturesHolder(
      String future, AssetClass assetClass, List<String> bills, LeverageSettings settings) {
    this.future = future;
    this.leverage = settings.leverage();
    this.period = settings.rebalance();
    this.sleeves =
        List.of(
            new Held(COLLATERAL, AssetClass.BILLS, Funding.PAID_IN_FULL, bills),
            new Held(OVERLAY_ID, assetClass, Funding.MARGINED, List.of(future)));
  }

  @Override
  public List<Sleeve> sleeves() {
    return sleeves;
  }

  @Override
  public RebalanceRule rebalanceRule() {
    return point ->
        period.filter(p -> point.market().endsPeriod(p)).isPresent() ? PERIOD : Rebalance.NONE;
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    orders.sleeve(OVERLAY_ID).target(future, Target.notional(leverage));
  }

  private record Held(String id, AssetClass assetClass, Funding funding, List<String> instruments)
      implements Sleeve {
    @Override
    public List<DataRequirement> requirements() {
      return instruments.stream().map(DataRequirement::throughout).toList();
    }

    @Override
    public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
      throw new UnsupportedOperationException("this fund puts targets of instruments");
    }
  }
}
