package io.notional.toolkit;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.DataRequirement;
import io.notional.api.market.MarketView;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Target;
import java.util.List;
import java.util.Locale;

/**
 * Margined futures in fixed shares of the sleeve's notional. A target of duration is what the
 * sleeve contributes to the fund: the notional {@code n} for which {@code n x sum(share_i x
 * duration_i)} is that many years, with the durations quoted at the decision's close.
 */
public record LadderSleeve(String id, AssetClass assetClass, Weights weights) implements Sleeve {
  @Override
  public Funding funding() {
    return Funding.MARGINED;
  }

  @Override
  public List<DataRequirement> requirements() {
    return weights.requirements();
  }

  @Override
  public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
    double notional = notional(target, point.market());
    for (int i = 0; i < weights.size(); i++) {
      orders.target(weights.instrument(i), Target.notional(notional * weights.share(i)));
    }
  }

  private double notional(SleeveTarget target, MarketView market) {
    if (target instanceof SleeveTarget.Notional notional) {
      return notional.weight();
    }
    if (target instanceof SleeveTarget.Duration duration) {
      return duration.years() / sleeveDuration(market);
    }
    throw Refusals.kind(id, "is margined and takes notional or duration", target);
  }

  /** Duration in years of one unit of the sleeve's notional; greater than zero. */
  private double sleeveDuration(MarketView market) {
    double years = 0;
    for (int i = 0; i < weights.size(); i++) {
      if (weights.share(i) > 0) {
        years += weights.share(i) * duration(weights.instrument(i), market);
      }
    }
    return years;
  }

  private double duration(String instrument, MarketView market) {
    double years = market.quote(instrument).duration().orElse(Double.NaN);
    if (!(years > 0)) {
      String known = Double.isNaN(years) ? "unknown" : "" + years;
      throw NotionalException.of(
          ErrorCode.BAD_ORDER,
          String.format(
              Locale.ROOT,
              "sleeve '%s' needs a duration greater than 0 of %s at %s but it is %s",
              id,
              instrument,
              market.date(),
              known));
    }
    return years;
  }
}
