package io.notional.toolkit;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.DataRequirement;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Target;
import java.util.List;

/**
 * Instruments paid in full, in fixed shares of the sleeve's capital. A target of notional is one of
 * capital, since exposure paid in full ties up as much capital; so it must lie in [0, 1].
 */
public record BasketSleeve(String id, AssetClass assetClass, Weights weights) implements Sleeve {
  @Override
  public Funding funding() {
    return Funding.PAID_IN_FULL;
  }

  @Override
  public List<DataRequirement> requirements() {
    return weights.requirements();
  }

  @Override
  public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
    double capital = capital(target);
    for (int i = 0; i < weights.size(); i++) {
      orders.target(weights.instrument(i), Target.capital(capital * weights.share(i)));
    }
  }

  private double capital(SleeveTarget target) {
    if (target instanceof SleeveTarget.Capital capital) {
      return capital.weight();
    }
    if (target instanceof SleeveTarget.Notional notional) {
      return notional.weight();
    }
    throw Refusals.kind(id, "is paid in full and takes capital or notional", target);
  }
}
