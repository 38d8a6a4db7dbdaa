package io.notional.strategies.efficientcore;

import io.notional.api.market.DataRequirement;
import io.notional.api.market.Quote;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveView;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Rebalances a sleeve of futures when the duration of what it holds has moved too far since it last
 * traded, and otherwise when another rule does, which is asked first. The reason is {@code duration
 * SLEEVE}. Immutable; what it remembers is in the rule's memory.
 */
final class DurationDrift implements RebalanceRule {
  private static final int KNOWN = 0;
  private static final int YEARS = 1;

  private final RebalanceRule other;
  private final String sleeve;
  private final List<String> instruments;
  private final double years;

  /**
   * A rule.
   *
   * @param years of the sleeve, {@code sum(notional x duration) / sum(notional)}; more triggers
   */
  DurationDrift(RebalanceRule other, Sleeve sleeve, double years) {
    this.other = other;
    this.sleeve = sleeve.id();
    this.instruments =
        sleeve.requirements().stream().map(DataRequirement::instrument).distinct().toList();
    this.years = years;
  }

  @Override
  public Rebalance check(DecisionPoint point) {
    double[] memory = point.memory().array("duration-" + sleeve, 2);
    Rebalance answer = other.check(point);
    if (answer.triggers()) {
      memory[KNOWN] = answer.covers(sleeve) ? 0 : memory[KNOWN];
      return answer;
    }
    if (point.fund().ordersPending()) {
      return answer;
    }
    double now = duration(point);
    if (memory[KNOWN] == 0) {
      memory[KNOWN] = Double.isNaN(now) ? 0 : 1;
      memory[YEARS] = now;
    }
    if (!(Math.abs(now - memory[YEARS]) > years)) {
      return answer;
    }
    memory[KNOWN] = 0;
    return Rebalance.only("duration " + sleeve, sleeve);
  }

  @Override
  public OptionalDouble band(String id) {
    return other.band(id);
  }

  /** Of what is held; not a number where nothing is, or where it is not known. */
  private double duration(DecisionPoint point) {
    SleeveView view = point.fund().sleeve(sleeve);
    double notional = 0;
    double weighted = 0;
    for (String instrument : instruments) {
      double quantity = view.quantity(instrument);
      if (Math.abs(quantity) > 0) {
        Quote quote = point.market().quote(instrument);
        double held = quantity * quote.notionalPerUnit();
        notional += held;
        weighted += held * quote.duration().orElse(Double.NaN);
      }
    }
    return weighted / notional;
  }
}
