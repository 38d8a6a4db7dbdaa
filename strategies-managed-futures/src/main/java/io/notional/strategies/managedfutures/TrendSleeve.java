package io.notional.strategies.managedfutures;

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
import java.util.Set;

/**
 * A trend book of futures at equal risk: each market with a signal has the same volatility, so its
 * notional is {@code sign x risk / sigma}.
 *
 * <p>Targets, with {@code n} markets that have a signal:
 *
 * <ul>
 *   <li>risk {@code v}: each market has {@code v / sqrt(n)}, which makes {@code v} if the markets
 *       are uncorrelated; the volatility that comes out differs with their correlation;
 *   <li>notional {@code g}, zero or more: gross notional is {@code g}. The net of a trend book may
 *       be zero, so it is no measure of its size;
 *   <li>capital and duration are refused.
 * </ul>
 *
 * <p>If gross notional exceeds the cap, every position is scaled by the same factor. A market that
 * is quoted but has no signal is ordered to zero; one that is not quoted is left alone, since
 * nothing can be traded in it. Keeps no state.
 *
 * @param markets ids of the futures products
 * @param signal notional of a market for a volatility of one
 * @param leverageCap greatest gross notional, a multiple of nav
 */
record TrendSleeve(String id, List<String> markets, TrendSignal signal, double leverageCap)
    implements Sleeve {
  TrendSleeve {
    markets = List.copyOf(markets);
  }

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
    return markets.stream().map(DataRequirement::whileQuoted).toList();
  }

  @Override
  public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
    double[] positions = signals(point.market());
    double[] signals = positions.clone();
    scale(positions, factor(target, positions));
    order(positions, point.market(), orders);
    diagnose(signals, positions, point);
  }

  /**
   * Gives each market with a signal the same volatility.
   *
   * @param risk volatility that a market contributes, decimal of nav per year
   */
  void allocateEach(double risk, DecisionPoint point, SleeveOrders orders) {
    double[] positions = signals(point.market());
    double[] signals = positions.clone();
    scale(positions, risk);
    order(positions, point.market(), orders);
    diagnose(signals, positions, point);
  }

  /** Notional of each market for a volatility of one; 0 where there is no signal. */
  private double[] signals(MarketView market) {
    Set<String> quoted = market.quoted();
    double[] positions = new double[markets.size()];
    for (int i = 0; i < positions.length; i++) {
      String id = markets.get(i);
      positions[i] = quoted.contains(id) ? signal.of(market, id) : 0;
    }
    return positions;
  }

  private double factor(SleeveTarget target, double[] positions) {
    if (target instanceof SleeveTarget.Risk risk) {
      return risk.volatility() / Math.sqrt(Math.max(1, held(positions)));
    }
    if (target instanceof SleeveTarget.Notional notional && notional.weight() >= 0) {
      double gross = gross(positions);
      return gross > 0 ? notional.weight() / gross : 0;
    }
    throw NotionalException.of(
        ErrorCode.BAD_ORDER,
        "sleeve '"
            + id
            + "' is a trend book and takes risk, or gross notional of zero or more,"
            + " but the target was "
            + target);
  }

  private void scale(double[] positions, double factor) {
    double gross = gross(positions) * factor;
    double capped = gross > leverageCap ? factor * (leverageCap / gross) : factor;
    for (int i = 0; i < positions.length; i++) {
      positions[i] *= capped;
    }
  }

  private void order(double[] positions, MarketView market, SleeveOrders orders) {
    Set<String> quoted = market.quoted();
    for (int i = 0; i < positions.length; i++) {
      if (quoted.contains(markets.get(i))) {
        orders.target(markets.get(i), Target.notional(positions[i]));
      }
    }
  }

  /**
   * Of each market with a signal: its sign, its volatility a year, the notional that was ordered,
   * and its part of the sum of notional x volatility.
   */
  private void diagnose(double[] signals, double[] positions, DecisionPoint point) {
    double sum = 0;
    for (int i = 0; i < signals.length; i++) {
      sum += signals[i] == 0 ? 0 : positions[i] / signals[i];
    }
    for (int i = 0; i < signals.length; i++) {
      if (signals[i] != 0) {
        String market = markets.get(i);
        point.diagnose("forecast", market, Math.signum(signals[i]));
        point.diagnose("volatility", market, 1 / Math.abs(signals[i]));
        point.diagnose("notional", market, positions[i]);
        point.diagnose("risk-share", market, sum > 0 ? positions[i] / signals[i] / sum : 0);
      }
    }
  }

  private static int held(double[] positions) {
    int held = 0;
    for (double position : positions) {
      held += Math.abs(position) > 0 ? 1 : 0;
    }
    return held;
  }

  private static double gross(double[] positions) {
    double gross = 0;
    for (double position : positions) {
      gross += Math.abs(position);
    }
    return gross;
  }
}
