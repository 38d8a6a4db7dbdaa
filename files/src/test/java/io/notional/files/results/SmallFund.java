package io.notional.files.results;

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
import java.util.Arrays;
import java.util.List;

/** 90 of stocks, 60 of two Treasury futures, monthly: enough of a fund to have all files filled. */
final class SmallFund implements Strategy {
  private final AssetClass stocks;

  SmallFund() {
    this(AssetClass.EQUITY);
  }

  /** Stocks as something else, such as funds. */
  SmallFund(AssetClass stocks) {
    this.stocks = stocks;
  }

  @Override
  public List<Sleeve> sleeves() {
    return List.of(
        new Part("equity", stocks, Funding.PAID_IN_FULL, "STOCKS"),
        new Part(COLLATERAL, AssetClass.BILLS, Funding.PAID_IN_FULL, "BILLS"),
        new Part("bonds", AssetClass.BONDS, Funding.MARGINED, "ZN", "ZB"));
  }

  @Override
  public RebalanceRule rebalanceRule() {
    return point ->
        point.market().endsPeriod(CalendarPeriod.MONTH)
            ? Rebalance.all("month, end")
            : Rebalance.NONE;
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    orders.sleeve("equity").target("STOCKS", Target.capital(0.9));
    orders.sleeve("bonds").target("ZN", Target.notional(0.3));
    orders.sleeve("bonds").target("ZB", Target.notional(0.3));
  }

  @Override
  public double expenseRatio() {
    return 0.002;
  }

  private record Part(
      String id, AssetClass assetClass, Funding funding, List<DataRequirement> requirements)
      implements Sleeve {
    Part(String id, AssetClass assetClass, Funding funding, String... instruments) {
      this(
          id,
          assetClass,
          funding,
          Arrays.stream(instruments).map(DataRequirement::throughout).toList());
    }

    @Override
    public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
      throw new UnsupportedOperationException("the strategy orders instruments itself");
    }
  }
}
