package io.notional.core.catalog;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.DataRequirement;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a strategy says of itself, asked once, so that nothing later depends on what its code says
 * another time. Immutable.
 *
 * @param sleeves what the strategy's sleeves said of themselves; they allocate nothing
 * @param collateralSleeve the id of the sleeve with the collateral
 * @param expenseRatio decimal per year; any number
 * @param targetVolatility decimal per year; any number
 * @param rebalanceRule the strategy's own
 * @param bands that the rule has for each sleeve, fractions of nav; empty for none
 */
public record Declaration(
    List<Sleeve> sleeves,
    String collateralSleeve,
    double expenseRatio,
    OptionalDouble targetVolatility,
    RebalanceRule rebalanceRule,
    List<OptionalDouble> bands) {
  private static final String STRATEGY = "strategy";
  private static final String SLEEVE = "sleeve";
  private static final String RULE = "rebalance rule";

  public Declaration {
    sleeves = List.copyOf(sleeves);
    bands = List.copyOf(bands);
  }

  /**
   * Asks a strategy.
   *
   * @throws io.notional.api.error.NotionalException {@code STRATEGY_FAILED} if it or one of its
   *     sleeves throws or answers null
   */
  public static Declaration of(Strategy strategy) {
    List<Sleeve> sleeves = new ArrayList<>();
    Fault.ask(STRATEGY, strategy, "sleeves()", () -> List.copyOf(strategy.sleeves()))
        .forEach(sleeve -> sleeves.add(of(sleeve)));
    RebalanceRule rule = Fault.ask(STRATEGY, strategy, "rebalanceRule()", strategy::rebalanceRule);
    return new Declaration(
        sleeves,
        Fault.ask(STRATEGY, strategy, "collateralSleeve()", strategy::collateralSleeve),
        Fault.ask(STRATEGY, strategy, "expenseRatio()", strategy::expenseRatio),
        Fault.ask(STRATEGY, strategy, "targetVolatility()", strategy::targetVolatility),
        rule,
        sleeves.stream().map(sleeve -> band(rule, sleeve.id())).toList());
  }

  private static OptionalDouble band(RebalanceRule rule, String sleeve) {
    return Fault.ask(RULE, rule, "band()", () -> rule.band(sleeve));
  }

  /** The same with other sleeves in place of its own. */
  public Declaration withSleeves(List<Sleeve> others) {
    return new Declaration(
        others, collateralSleeve, expenseRatio, targetVolatility, rebalanceRule, bands);
  }

  private static Sleeve of(Sleeve sleeve) {
    return new DeclaredSleeve(
        Fault.ask(SLEEVE, sleeve, "id()", sleeve::id),
        Fault.ask(SLEEVE, sleeve, "assetClass()", sleeve::assetClass),
        Fault.ask(SLEEVE, sleeve, "funding()", sleeve::funding),
        Fault.ask(SLEEVE, sleeve, "requirements()", () -> List.copyOf(sleeve.requirements())),
        Fault.ask(SLEEVE, sleeve, "indices()", () -> List.copyOf(sleeve.indices())));
  }

  private record DeclaredSleeve(
      String id,
      AssetClass assetClass,
      Funding funding,
      List<DataRequirement> requirements,
      List<String> indices)
      implements Sleeve {
    @Override
    public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
      throw new UnsupportedOperationException("only the strategy's own sleeve allocates");
    }
  }
}
