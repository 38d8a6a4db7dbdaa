package io.notional.strategies.managedfutures.program;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.DataRequirement;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A trend programme on top of other capital. Targets:
 *
 * <ul>
 *   <li>notional {@code g}, zero or more: the programme at {@code g} times its own size, so that 1
 *       is a fund of it on all of nav. The net notional of a trend book may be zero, so it is no
 *       measure of its size;
 *   <li>risk {@code v}: the programme scaled to that volatility by the covariance of its window;
 *   <li>capital and duration are refused.
 * </ul>
 *
 * <p>Keeps no state beyond the memory of the point.
 */
record ProgramSleeve(String id, Program program) implements Sleeve {
  @Override
  public AssetClass assetClass() {
    return AssetClass.MANAGED_FUTURES;
  }

  @Override
  public Funding funding() {
    return Funding.MARGINED;
  }

  /** Markets join with their first quote and leave with their last. */
  @Override
  public List<DataRequirement> requirements() {
    return program.universe().markets().stream().map(DataRequirement::whileQuoted).toList();
  }

  @Override
  public Optional<String> refusal(SleeveTarget target) {
    boolean can =
        target instanceof SleeveTarget.Risk
            || (target instanceof SleeveTarget.Notional notional && notional.weight() >= 0);
    return can
        ? Optional.empty()
        : Optional.of(
            "sleeve '"
                + id
                + "' is a trend programme and takes risk, or notional of zero or more as a multiple"
                + " of its own size, but the target was "
                + target);
  }

  @Override
  public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
    if (target instanceof SleeveTarget.Risk risk) {
      program.decide(id, 1, OptionalDouble.of(risk.volatility()), point, orders);
    } else if (target instanceof SleeveTarget.Notional notional && notional.weight() >= 0) {
      program.decide(id, notional.weight(), OptionalDouble.empty(), point, orders);
    } else {
      throw NotionalException.of(ErrorCode.BAD_ORDER, refusal(target).orElseThrow());
    }
  }
}
