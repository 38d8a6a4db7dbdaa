package io.notional.toolkit;

import io.notional.api.instrument.Funding;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.FundView;
import io.notional.api.strategy.SleeveView;
import java.util.ArrayList;
import java.util.List;

/**
 * The bands of sleeves around their targets. Immutable.
 *
 * @param band fraction of nav greater than 0; infinite for none
 * @param watched ids of the sleeves that have a band; all when empty
 * @param targets what the fund tells; null for what it last ordered
 * @param unordered what the fund tells of a sleeve for which it ordered nothing yet; null for
 *     nothing
 */
record Bands(double band, List<String> watched, TargetWeights targets, TargetWeights unordered) {
  /** With the id of a sleeve, the reason. */
  static final String REASON = "band ";

  /**
   * Weights are quotients in binary, so a drift of exactly the band may come out a few units in the
   * last place above it; only more than this is more than the band.
   */
  private static final double ROUNDING = 1e-12;

  Bands {
    watched = List.copyOf(watched);
  }

  /** The first that is out of its band, or null; those paid in full come first. */
  SleeveView firstOut(DecisionPoint point) {
    if (band == Double.POSITIVE_INFINITY) {
      return null;
    }
    FundView fund = point.fund();
    boolean all = watched.isEmpty();
    List<SleeveView> sleeves = fund.sleeves();
    int count = all ? sleeves.size() : watched.size();
    SleeveView overlay = null;
    for (int i = 0; i < count; i++) {
      SleeveView sleeve = all ? sleeves.get(i) : fund.sleeve(watched.get(i));
      if (isOut(sleeve, point)) {
        if (sleeve.funding() == Funding.PAID_IN_FULL) {
          return sleeve;
        }
        overlay = overlay == null ? sleeve : overlay;
      }
    }
    return overlay;
  }

  /** Without a target, which is not a number, there is nothing to drift from. */
  private boolean isOut(SleeveView sleeve, DecisionPoint point) {
    double target = target(sleeve, point);
    return !Double.isNaN(target) && Math.abs(sleeve.notional() - target) > band + ROUNDING;
  }

  private double target(SleeveView sleeve, DecisionPoint point) {
    double told = targets == null ? Double.NaN : targets.of(sleeve, point);
    double target = Double.isNaN(told) ? sleeve.target() : told;
    return Double.isNaN(target) && unordered != null ? unordered.of(sleeve, point) : target;
  }

  private boolean isWatchedAndOut(SleeveView sleeve, DecisionPoint point) {
    return watches(sleeve.id()) && isOut(sleeve, point);
  }

  /** Whether a sleeve has a band. */
  boolean watches(String sleeve) {
    return watched.isEmpty() || watched.contains(sleeve);
  }

  /** Whether each sleeve that is paid in full and has a target is out of its band. */
  boolean areAllOut(DecisionPoint point) {
    for (SleeveView sleeve : point.fund().sleeves()) {
      if (hasCapital(sleeve, point) && !isWatchedAndOut(sleeve, point)) {
        return false;
      }
    }
    return true;
  }

  /** Whether those that are out need more capital to return than others leave. */
  boolean needsMore(DecisionPoint point) {
    double capital = 0;
    for (SleeveView sleeve : point.fund().sleeves()) {
      if (hasCapital(sleeve, point)) {
        capital += isWatchedAndOut(sleeve, point) ? target(sleeve, point) : sleeve.capital();
      }
    }
    return capital > 1;
  }

  /** Ids of those paid in full that are out, and of all futures. */
  String[] outOrMargined(DecisionPoint point) {
    List<String> ids = new ArrayList<>();
    for (SleeveView sleeve : point.fund().sleeves()) {
      if (sleeve.funding() == Funding.MARGINED || isWatchedAndOut(sleeve, point)) {
        ids.add(sleeve.id());
      }
    }
    return ids.toArray(String[]::new);
  }

  private boolean hasCapital(SleeveView sleeve, DecisionPoint point) {
    return sleeve.funding() == Funding.PAID_IN_FULL && !Double.isNaN(target(sleeve, point));
  }
}
