package io.notional.strategies.efficientcore;

import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.SleeveView;
import io.notional.strategies.efficientcore.StackedFund.Part;
import io.notional.toolkit.TargetWeights;
import java.util.List;

/**
 * What sleeves are to hold of which a fund that begins with holdings does not know what was last
 * ordered: what is asked of them. Nothing is told of a sleeve whose notional is what its signals
 * say, nor of one that holds nothing beside others that were ordered: it may have nothing to order.
 * Immutable.
 *
 * @param collateral the id of that sleeve, which never has a target and is asked for every day
 */
record UnorderedWeights(List<Part> parts, String collateral) implements TargetWeights {
  UnorderedWeights {
    parts = List.copyOf(parts);
  }

  @Override
  public double of(SleeveView view, DecisionPoint point) {
    if (collateral.equals(view.id())) {
      return Double.NaN;
    }
    for (Part part : parts) {
      if (part.sleeve().id().equals(view.id())) {
        return isTold(part, view, point) ? FundDealing.weight(part.path().at(point)) : Double.NaN;
      }
    }
    return Double.NaN;
  }

  private boolean isTold(Part part, SleeveView view, DecisionPoint point) {
    return part.fixed()
        && !isOrdered(part, view)
        && (view.notional() != 0 || isNothingOrdered(point));
  }

  private boolean isNothingOrdered(DecisionPoint point) {
    return parts.stream()
        .noneMatch(part -> isOrdered(part, point.fund().sleeve(part.sleeve().id())));
  }

  private static boolean isOrdered(Part part, SleeveView view) {
    return !Double.isNaN(view.target())
        || part.sleeve().requirements().stream()
            .anyMatch(needed -> view.lastTarget(needed.instrument()).isPresent());
  }
}
