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
 * Instruments in fixed shares of the sleeve, all paid in full or all by futures. Targets:
 *
 * <ul>
 *   <li>notional, or capital for what is paid in full, where the two are one and lie in [0, 1];
 *   <li>duration {@code d}: what the sleeve contributes to the fund, so its notional is {@code d /
 *       sum(share_i x duration_i)} with the durations quoted at the decision's close;
 *   <li>risk {@code v}: the volatility of nav that the sleeve alone would make, so its notional is
 *       {@code v / sigma} with the ex-ante volatility of its mix.
 * </ul>
 *
 * <p>What a target of duration or risk comes to is cut at the leverage cap. Keeps no state.
 *
 * @param weights the shares
 * @param volatility how the volatility of the mix is estimated
 * @param leverageCap greatest notional, a multiple of nav
 */
public record FixedWeightSleeve(
    String id,
    AssetClass assetClass,
    Funding funding,
    Weights weights,
    ExponentialVolatility volatility,
    double leverageCap)
    implements Sleeve {
  /** Of what is paid in full there is no more than nav. */
  public static final double FUNDED_CAP = 1;

  /** The usual greatest notional of futures. */
  public static final double MARGINED_CAP = 10;

  /** Instruments paid in full. */
  public static FixedWeightSleeve funded(String id, AssetClass assetClass, Weights weights) {
    return new FixedWeightSleeve(
        id, assetClass, Funding.PAID_IN_FULL, weights, ExponentialVolatility.USUAL, FUNDED_CAP);
  }

  /** Margined futures. */
  public static FixedWeightSleeve margined(String id, AssetClass assetClass, Weights weights) {
    return new FixedWeightSleeve(
        id, assetClass, Funding.MARGINED, weights, ExponentialVolatility.USUAL, MARGINED_CAP);
  }

  /** The same in other shares. */
  public FixedWeightSleeve withWeights(Weights others) {
    return new FixedWeightSleeve(id, assetClass, funding, others, volatility, leverageCap);
  }

  @Override
  public List<DataRequirement> requirements() {
    return weights.requirements();
  }

  @Override
  public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
    double weight = weight(target, point);
    for (int i = 0; i < weights.size(); i++) {
      double part = weight * weights.share(i);
      orders.target(
          weights.instrument(i),
          funding == Funding.PAID_IN_FULL ? Target.capital(part) : Target.notional(part));
    }
  }

  private double weight(SleeveTarget target, DecisionPoint point) {
    if (target instanceof SleeveTarget.Notional notional) {
      return notional.weight();
    }
    if (target instanceof SleeveTarget.Duration duration) {
      return capped(duration.years() / new Mix(id, weights, point.market()).duration());
    }
    if (target instanceof SleeveTarget.Risk risk) {
      return capped(
          risk.volatility() / new Mix(id, weights, point.market()).volatility(volatility));
    }
    if (target instanceof SleeveTarget.Capital capital && funding == Funding.PAID_IN_FULL) {
      return capital.weight();
    }
    throw Refusals.kind(id, "is margined and takes notional, duration or risk", target);
  }

  private double capped(double weight) {
    return Math.max(-leverageCap, Math.min(leverageCap, weight));
  }
}
