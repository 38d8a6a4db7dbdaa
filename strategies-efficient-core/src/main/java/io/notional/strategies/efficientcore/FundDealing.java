package io.notional.strategies.efficientcore;

import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.SleeveView;
import io.notional.api.strategy.Target;
import io.notional.toolkit.BandAndCalendar;
import io.notional.toolkit.Dealing;
import java.util.Optional;

/** How a fund trades once its rule has acted: to target or to the edge, and nothing small. */
final class FundDealing {
  private final double band;
  private final Dealing dealing;

  FundDealing(BandAndCalendar rule) {
    this.band = rule.band();
    this.dealing = rule.dealing();
  }

  /** Whether it is other than to target, whatever that takes. */
  boolean isOwn() {
    return !dealing.equals(Dealing.USUAL);
  }

  /** A target as a fraction of nav; not a number where it is of duration or risk. */
  static double weight(SleeveTarget target) {
    if (target instanceof SleeveTarget.Capital capital) {
      return capital.weight();
    }
    return target instanceof SleeveTarget.Notional notional ? notional.weight() : Double.NaN;
  }

  /** What a sleeve is to return to; empty where it stays. */
  Optional<SleeveTarget> target(SleeveTarget target, String sleeve, DecisionPoint point) {
    double weight = weight(target);
    if (!dealing.toEdge() || Double.isNaN(weight) || !BandAndCalendar.isBand(point.rebalance())) {
      return Optional.of(target);
    }
    double held = point.fund().sleeve(sleeve).notional();
    if (Math.abs(held - weight) <= band) {
      return Optional.empty();
    }
    double edge = weight + Math.copySign(band, held - weight);
    return Optional.of(
        target instanceof SleeveTarget.Capital
            ? SleeveTarget.capital(Math.min(1, edge))
            : SleeveTarget.notional(edge));
  }

  /** Orders without those that would trade less than the least; all of them when a fund begins. */
  SleeveOrders orders(String sleeve, DecisionPoint point, SleeveOrders orders) {
    if (!(dealing.leastTrade() > 0) || point.rebalance().equals(Rebalance.START)) {
      return orders;
    }
    SleeveView view = point.fund().sleeve(sleeve);
    return (instrument, target) -> {
      if (!isSmall(instrument, target, view, point)) {
        orders.target(instrument, target);
      }
    };
  }

  private boolean isSmall(String instrument, Target target, SleeveView view, DecisionPoint point) {
    if (target instanceof Target.Quantity) {
      return false;
    }
    double weight =
        target instanceof Target.Capital capital
            ? capital.weight()
            : ((Target.Notional) target).weight();
    double unit = point.market().quote(instrument).notionalPerUnit();
    double held = view.quantity(instrument) * unit / point.fund().nav();
    return Math.abs(weight - held) < dealing.leastTrade();
  }
}
