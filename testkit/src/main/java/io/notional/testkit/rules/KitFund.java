package io.notional.testkit.rules;

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

/**
 * A fund of the kit for components that need one around them: half of it in shares, futures in
 * equal parts long and short, and bills. Immutable.
 */
final class KitFund implements Strategy {
  static final String SHARES = "equity";
  static final String OVERLAY = "bonds";
  static final List<String> FUTURES = List.of("ZF", "ZN", "ZT");

  private static final Rebalance MONTHLY = Rebalance.all("month");
  private static final double CAPITAL = 0.5;
  private static final double NOTIONAL = 0.6;

  /** Every month. */
  static final RebalanceRule EACH_MONTH =
      point -> point.market().endsPeriod(CalendarPeriod.MONTH) ? MONTHLY : Rebalance.NONE;

  /** A sleeve that the fund itself orders. */
  record Part(String id, AssetClass assetClass, Funding funding, List<String> instruments)
      implements Sleeve {
    @Override
    public List<DataRequirement> requirements() {
      return instruments.stream().map(DataRequirement::throughout).toList();
    }

    @Override
    public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
      throw new UnsupportedOperationException("the fund orders its instruments itself");
    }
  }

  private final String held;
  private final List<String> futures;
  private final RebalanceRule rule;

  private KitFund(String held, List<String> futures, RebalanceRule rule) {
    this.held = held;
    this.futures = futures;
    this.rule = rule;
  }

  static KitFund plain() {
    return of(FUTURES);
  }

  /** One that holds these futures. */
  static KitFund of(List<String> futures) {
    return new KitFund("STOCKS", futures, EACH_MONTH);
  }

  KitFund holding(String security) {
    return new KitFund(security, futures, rule);
  }

  KitFund ruledBy(RebalanceRule other) {
    return new KitFund(held, futures, other);
  }

  /** The collateral of the kit's funds. */
  static Sleeve bills(String sleeve) {
    return new Part(sleeve, AssetClass.BILLS, Funding.PAID_IN_FULL, List.of("BILLS"));
  }

  @Override
  public List<Sleeve> sleeves() {
    return List.of(
        new Part(SHARES, AssetClass.EQUITY, Funding.PAID_IN_FULL, List.of(held)),
        new Part(OVERLAY, AssetClass.BONDS, Funding.MARGINED, futures),
        bills(COLLATERAL));
  }

  @Override
  public RebalanceRule rebalanceRule() {
    return rule;
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    if (point.rebalance().covers(SHARES)) {
      orders.sleeve(SHARES).target(held, Target.capital(CAPITAL));
    }
    if (point.rebalance().covers(OVERLAY)) {
      for (int i = 0; i < futures.size(); i++) {
        double share = NOTIONAL / futures.size();
        orders.sleeve(OVERLAY).target(futures.get(i), Target.notional(i % 3 == 1 ? -share : share));
      }
    }
  }
}
