package io.notional.testkit.broken;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.market.DataRequirement;
import io.notional.api.market.Series;
import io.notional.api.plugin.Config;
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

/** Shares, a small overlay that follows the trend of each market, and bills. Keeps every rule. */
public class GoodFund implements Strategy {
  protected static final Rebalance MONTHLY = Rebalance.all("month");
  private static final int CLOSES = 20;

  private final double weight;
  private final List<String> markets;

  public GoodFund(Config config) {
    this(config.number("weight"), config.texts("markets"));
  }

  public GoodFund(double weight, List<String> markets) {
    this.weight = weight;
    this.markets = markets;
  }

  /** A sleeve that its fund orders. */
  protected record Part(
      String id, AssetClass assetClass, Funding funding, List<DataRequirement> requirements)
      implements Sleeve {
    @Override
    public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
      throw new UnsupportedOperationException("the fund orders itself");
    }
  }

  @Override
  public List<Sleeve> sleeves() {
    return List.of(
        new Part(
            "equity",
            AssetClass.EQUITY,
            Funding.PAID_IN_FULL,
            List.of(DataRequirement.throughout("SHARE"))),
        new Part(
            "overlay",
            AssetClass.MANAGED_FUTURES,
            Funding.MARGINED,
            markets.stream().map(DataRequirement::whileQuoted).toList()),
        new Part(
            COLLATERAL,
            AssetClass.BILLS,
            Funding.PAID_IN_FULL,
            List.of(DataRequirement.throughout("BILLS"))));
  }

  @Override
  public RebalanceRule rebalanceRule() {
    return point -> point.market().endsPeriod(CalendarPeriod.MONTH) ? MONTHLY : Rebalance.NONE;
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    double[] decisions = point.memory().array("decisions", 1);
    decisions[0]++;
    orders.sleeve("equity").target("SHARE", Target.capital(capital(point)));
    for (String market : traded(markets)) {
      if (point.market().isQuoted(market)) {
        orders.sleeve("overlay").target(market, target(point, market));
      }
    }
  }

  protected double weight() {
    return weight;
  }

  protected List<String> markets() {
    return markets;
  }

  /** Capital of the shares. */
  protected double capital(DecisionPoint point) {
    return weight;
  }

  /** What is traded of all markets. */
  protected List<String> traded(List<String> all) {
    return all;
  }

  /** By the sign of the return of some closes; nothing where there are fewer. */
  protected Target target(DecisionPoint point, String market) {
    Series index = point.market().returnIndex(market);
    boolean known = index.size() > CLOSES;
    double side = known ? Math.signum(index.ago(0) - index.ago(CLOSES)) : 0;
    return Target.notional(0.1 * side);
  }
}
