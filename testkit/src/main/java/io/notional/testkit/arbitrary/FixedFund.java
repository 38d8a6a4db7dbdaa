package io.notional.testkit.arbitrary;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.market.DataRequirement;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A fund of fixed weights, as a component of a test: capital of what is paid in full and notional
 * of futures, restored at the end of each period. Immutable, and so good for any number of runs.
 */
public final class FixedFund implements Strategy {
  private static final String SHARES = "shares";
  private static final String FUTURES = "futures";
  private static final Rebalance DUE = Rebalance.all("calendar");

  private final SortedMap<String, Double> capital;
  private final SortedMap<String, Double> notional;
  private final CalendarPeriod period;

  /**
   * A fund.
   *
   * @param capital by security, fractions of nav that sum to 1 at most
   * @param notional by future, signed fractions of nav
   * @param period at whose end the weights are restored
   */
  public FixedFund(
      SortedMap<String, Double> capital,
      SortedMap<String, Double> notional,
      CalendarPeriod period) {
    this.capital = Collections.unmodifiableSortedMap(new TreeMap<>(capital));
    this.notional = Collections.unmodifiableSortedMap(new TreeMap<>(notional));
    this.period = period;
  }

  /** A sleeve that the fund orders itself. */
  private record Part(
      String id, AssetClass assetClass, Funding funding, List<DataRequirement> requirements)
      implements Sleeve {
    @Override
    public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
      throw new UnsupportedOperationException("the fund orders its instruments itself");
    }
  }

  /** By security, fractions of nav. */
  public SortedMap<String, Double> capital() {
    return capital;
  }

  /** By future, signed fractions of nav. */
  public SortedMap<String, Double> notional() {
    return notional;
  }

  @Override
  public List<Sleeve> sleeves() {
    return List.of(
        new Part(SHARES, AssetClass.EQUITY, Funding.PAID_IN_FULL, whileQuoted(capital)),
        new Part(FUTURES, AssetClass.MANAGED_FUTURES, Funding.MARGINED, whileQuoted(notional)),
        new Part(
            COLLATERAL,
            AssetClass.BILLS,
            Funding.PAID_IN_FULL,
            List.of(DataRequirement.throughout(Markets.BILLS))));
  }

  private static List<DataRequirement> whileQuoted(SortedMap<String, Double> weights) {
    return weights.keySet().stream().map(DataRequirement::whileQuoted).toList();
  }

  @Override
  public RebalanceRule rebalanceRule() {
    return point -> point.market().endsPeriod(period) ? DUE : Rebalance.NONE;
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    capital.forEach(
        (id, weight) -> order(point, orders.sleeve(SHARES), id, Target.capital(weight)));
    notional.forEach(
        (id, weight) -> order(point, orders.sleeve(FUTURES), id, Target.notional(weight)));
  }

  private static void order(DecisionPoint point, SleeveOrders orders, String id, Target target) {
    if (point.market().isQuoted(id)) {
      orders.target(id, target);
    }
  }

  /** For messages of properties. */
  @Override
  public String toString() {
    return "capital " + capital + ", notional " + notional + ", each " + period;
  }
}
