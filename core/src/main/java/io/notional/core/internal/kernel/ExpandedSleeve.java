package io.notional.core.internal.kernel;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.DataRequirement;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import io.notional.core.market.Constituent;
import io.notional.core.market.Market;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sleeve said of itself, with each universe that it names replaced by the names that ever
 * are in it.
 */
record ExpandedSleeve(
    String id, AssetClass assetClass, Funding funding, List<DataRequirement> requirements)
    implements Sleeve {
  /** A sleeve that names no universe, or what it comes to on a market. */
  static Sleeve of(Sleeve declared, Market market) {
    if (declared.requirements().stream().noneMatch(r -> isExpanded(r, declared, market))) {
      return declared;
    }
    List<DataRequirement> all = new ArrayList<>();
    for (DataRequirement requirement : declared.requirements()) {
      if (isExpanded(requirement, declared, market)) {
        for (Constituent member : market.universe(requirement.instrument()).members()) {
          all.add(DataRequirement.whileQuoted(member.instrument()));
        }
      } else {
        all.add(requirement);
      }
    }
    return new ExpandedSleeve(
        declared.id(), declared.assetClass(), declared.funding(), List.copyOf(all));
  }

  /** What cannot be is left as it is, to be refused with all else that is wrong. */
  private static boolean isExpanded(DataRequirement requirement, Sleeve sleeve, Market market) {
    return requirement.coverage() == DataRequirement.Coverage.NAMES
        && sleeve.funding() == Funding.PAID_IN_FULL
        && market.universes().containsKey(requirement.instrument());
  }

  @Override
  public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
    throw new UnsupportedOperationException("only the strategy's own sleeve allocates");
  }
}
