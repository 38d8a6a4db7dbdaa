package io.notional.toolkit;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.DataRequirement;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import java.util.List;

/**
 * The collateral: cash, and bills in their order of use. It orders nothing, whatever its target:
 * collateral is what is left when the rest has been paid for, and the kernel itself buys and sells
 * the bills to keep the cash buffer. An order of this sleeve would compete with that sweep.
 *
 * @param bills ids of the bills; what comes first is sold first
 */
public record BillsSleeve(String id, List<String> bills) implements Sleeve {
  public BillsSleeve {
    bills = List.copyOf(bills);
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
  public List<DataRequirement> requirements() {
    return bills.stream().map(DataRequirement::throughout).toList();
  }

  @Override
  public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
    // Nothing: see the type's description.
  }
}
