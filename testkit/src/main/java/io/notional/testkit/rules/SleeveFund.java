package io.notional.testkit.rules;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A fund around a sleeve: the sleeve and bills, or where the sleeve itself holds bills, shares on
 * top of it. Serves one run.
 */
final class SleeveFund implements Strategy {
  private static final KitFund.Part SHARES =
      new KitFund.Part("kit-equity", AssetClass.EQUITY, Funding.PAID_IN_FULL, List.of("STOCKS"));

  private final Supplier<Sleeve> sleeve;
  private final List<SleeveTarget> targets;
  private final boolean isCollateral;
  private final String id;

  SleeveFund(Supplier<Sleeve> sleeve, Optional<SleeveTarget> target) {
    this.sleeve = sleeve;
    Sleeve first = sleeve.get();
    this.id = first.id();
    this.isCollateral = !first.assetClass().isExposure();
    this.targets = target.map(List::of).orElseGet(() -> targets(first.funding()));
  }

  /** What it may be asked for: a sleeve takes what it can do, and refuses the others. */
  private static List<SleeveTarget> targets(Funding funding) {
    List<SleeveTarget> targets = new ArrayList<>();
    targets.add(
        funding == Funding.PAID_IN_FULL ? SleeveTarget.capital(0.5) : SleeveTarget.notional(0.5));
    targets.add(SleeveTarget.risk(0.1));
    targets.add(SleeveTarget.duration(2));
    return targets;
  }

  @Override
  public List<Sleeve> sleeves() {
    Sleeve tried = sleeve.get();
    return isCollateral ? List.of(SHARES, tried) : List.of(tried, KitFund.bills("kit-collateral"));
  }

  @Override
  public String collateralSleeve() {
    return isCollateral ? id : "kit-collateral";
  }

  @Override
  public RebalanceRule rebalanceRule() {
    return KitFund.EACH_MONTH;
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    if (isCollateral) {
      orders.sleeve(SHARES.id()).target("STOCKS", Target.capital(0.5));
    } else {
      allocate(point, orders);
    }
  }

  private void allocate(DecisionPoint point, Orders orders) {
    NotionalException refusal = null;
    for (SleeveTarget target : targets) {
      try {
        sleeve.get().allocate(target, point.within(id), orders.sleeve(id));
        return;
      } catch (NotionalException e) {
        boolean otherKind = e.code() == ErrorCode.BAD_ORDER && targets.size() > 1;
        if (!otherKind) {
          throw e;
        }
        refusal = refusal == null ? e : refusal;
      }
    }
    throw refusal;
  }
}
