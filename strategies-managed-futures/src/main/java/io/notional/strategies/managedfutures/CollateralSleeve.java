package io.notional.strategies.managedfutures;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.Requirement;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import java.util.List;

/**
 * The capital of a futures fund: cash, and bills in their order of use. It orders nothing, whatever
 * its target: the kernel itself buys and sells the bills to keep the cash buffer, and an order
 * would compete with that sweep.
 *
 * @param bills ids of the bills; what comes first is sold first
 */
record CollateralSleeve(List<String> bills) implements Sleeve {
  CollateralSleeve {
    bills = List.copyOf(bills);
  }

  @Override
  public String id() {
    return Strategy.COLLATERAL;
  }

  @Override
  public AssetClass assetClass() {
    return AssetClass.BILLS;
  }

  @Override
  public Funding funding() {
    return Funding.PAID_IN_FULL;
  }

  @Override
  public List<Requirement> requirements() {
    return bills.stream().map(Requirement::throughout).toList();
  }

  @Override
  public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
    // Nothing: see the type's description.
  }
}
