package io.notional.core.simulation;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

/** A fund of fixed targets, written by hand for tests: what it is told, on the days it is told. */
public final class TestFund implements Strategy {
  private static final Rebalance TEST = Rebalance.all("test");

  private final List<Sleeve> sleeves = new ArrayList<>();
  private final Map<String, Map<String, Target>> targets = new LinkedHashMap<>();
  private RebalanceRule rule = point -> Rebalance.NONE;
  private Decision decision = this::decideTargets;
  private Consumer<DecisionPoint> watcher = point -> {};
  private double expenseRatio;
  private OptionalDouble targetVolatility = OptionalDouble.empty();

  /** What a test does at a decision. */
  @FunctionalInterface
  public interface Decision {
    void decide(DecisionPoint point, Orders orders);
  }

  private record NamedSleeve(
      String id, AssetClass assetClass, Funding funding, List<DataRequirement> requirements)
      implements Sleeve {
    @Override
    public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
      throw new UnsupportedOperationException("the tests put targets of instruments");
    }
  }

  /** A fund that has only collateral so far: cash, and these securities in their order of use. */
  public static TestFund withCollateral(String... bills) {
    return new TestFund().sleeve(COLLATERAL, AssetClass.BILLS, Funding.PAID_IN_FULL, bills);
  }

  /** Adds a sleeve whose instruments must cover the run; those that end with ? may come and go. */
  public TestFund sleeve(String id, AssetClass assetClass, Funding funding, String... instruments) {
    List<DataRequirement> requirements = new ArrayList<>();
    for (String instrument : instruments) {
      requirements.add(
          instrument.endsWith("?")
              ? DataRequirement.whileQuoted(instrument.substring(0, instrument.length() - 1))
              : DataRequirement.throughout(instrument));
    }
    sleeves.add(new NamedSleeve(id, assetClass, funding, requirements));
    return this;
  }

  /** A sleeve named equity. */
  public TestFund equity(String... instruments) {
    return sleeve("equity", AssetClass.EQUITY, Funding.PAID_IN_FULL, instruments);
  }

  /** A sleeve of futures named bonds. */
  public TestFund bonds(String... instruments) {
    return sleeve("bonds", AssetClass.BONDS, Funding.MARGINED, instruments);
  }

  /** What the sleeve is to hold after every decision. */
  public TestFund target(String sleeve, String instrument, Target target) {
    targets.computeIfAbsent(sleeve, key -> new LinkedHashMap<>()).put(instrument, target);
    return this;
  }

  /** What decides instead of the fixed targets. */
  public TestFund deciding(Decision instead) {
    decision = instead;
    return this;
  }

  /** What sees every close. */
  public TestFund watching(Consumer<DecisionPoint> newWatcher) {
    watcher = newWatcher;
    return this;
  }

  @Override
  public void onClose(DecisionPoint point) {
    watcher.accept(point);
  }

  public TestFund rule(RebalanceRule newRule) {
    rule = newRule;
    return this;
  }

  /** Rebalances at every close. */
  public TestFund daily() {
    return rule(point -> TEST);
  }

  /** Rebalances at the closes of these dates. */
  public TestFund on(String... dates) {
    Set<String> days = Set.of(dates);
    return rule(point -> days.contains(point.market().date().toString()) ? TEST : Rebalance.NONE);
  }

  /** Rebalances at the last close of each period. */
  public TestFund every(CalendarPeriod period) {
    return rule(point -> point.market().endsPeriod(period) ? TEST : Rebalance.NONE);
  }

  /**
   * Rebalances when the notional of a sleeve is further than this from what its targets come to.
   */
  public TestFund band(double halfWidth) {
    return rule(point -> outside(point, halfWidth) ? TEST : Rebalance.NONE);
  }

  public TestFund expenseRatio(double perYear) {
    expenseRatio = perYear;
    return this;
  }

  public TestFund targetVolatility(double perYear) {
    targetVolatility = OptionalDouble.of(perYear);
    return this;
  }

  private boolean outside(DecisionPoint point, double halfWidth) {
    for (int s = 0; s < sleeves.size(); s++) {
      if (targets.containsKey(sleeves.get(s).id())) {
        double target = 0;
        for (Target part : targets.get(sleeves.get(s).id()).values()) {
          target += weight(part);
        }
        if (Math.abs(point.fund().sleeve(sleeves.get(s).id()).notional() - target) > halfWidth) {
          return true;
        }
      }
    }
    return false;
  }

  private static double weight(Target target) {
    return target instanceof Target.Capital capital
        ? capital.weight()
        : ((Target.Notional) target).weight();
  }

  private void decideTargets(DecisionPoint point, Orders orders) {
    Set<String> quoted = point.market().quoted();
    targets.forEach(
        (sleeve, parts) ->
            parts.forEach(
                (instrument, target) -> {
                  if (quoted.contains(instrument)) {
                    orders.sleeve(sleeve).target(instrument, target);
                  }
                }));
  }

  @Override
  public List<Sleeve> sleeves() {
    return List.copyOf(sleeves);
  }

  @Override
  public RebalanceRule rebalanceRule() {
    return rule;
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    decision.decide(point, orders);
  }

  @Override
  public double expenseRatio() {
    return expenseRatio;
  }

  @Override
  public OptionalDouble targetVolatility() {
    return targetVolatility;
  }

  /** The place of a sleeve. */
  public int place(String sleeve) {
    for (int s = 0; s < sleeves.size(); s++) {
      if (sleeves.get(s).id().equals(sleeve)) {
        return s;
      }
    }
    throw new IllegalArgumentException(sleeve);
  }

  /** For messages of properties. */
  @Override
  public String toString() {
    return "TestFund" + targets + " fee " + expenseRatio;
  }
}
