package io.notional.strategies.efficientcore;

import io.notional.api.market.DataRequirement;
import io.notional.api.market.MarketView;
import io.notional.api.market.Quote;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveView;
import io.notional.api.strategy.Target;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Rebalances a sleeve of futures when the duration of what it holds has moved too far since it last
 * traded, and otherwise when another rule does, which is asked first. The reason is {@code duration
 * SLEEVE}. Immutable; what it remembers is in the rule's memory.
 */
final class DurationDrift implements RebalanceRule {
  private static final int KNOWN = 0;
  private static final int YEARS = 1;
  private static final int FIRST = 2;

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
    double[] memory = point.memory().array("duration-" + sleeve, FIRST + instruments.size());
    Rebalance answer = other.check(point);
    if (answer.triggers()) {
      return answer.covers(sleeve) ? remember(answer, point, memory) : answer;
    }
    if (point.fund().ordersPending()) {
      return answer;
    }
    double now = held(point);
    if (memory[KNOWN] == 0 && !Double.isNaN(now)) {
      double ordered = ordered(point, memory);
      memory[KNOWN] = 1;
      memory[YEARS] = Double.isNaN(ordered) ? now : ordered;
    }
    if (memory[KNOWN] == 0 || !(Math.abs(now - memory[YEARS]) > years)) {
      return answer;
    }
    return remember(Rebalance.only("duration " + sleeve, sleeve), point, memory);
  }

  /** Keeps the durations of a decision, with what will be ordered at it the sleeve's own then. */
  private Rebalance remember(Rebalance answer, DecisionPoint point, double[] memory) {
    memory[KNOWN] = 0;
    for (int i = 0; i < instruments.size(); i++) {
      memory[FIRST + i] = duration(instruments.get(i), point.market());
    }
    return answer;
  }

  private static double duration(String instrument, MarketView market) {
    return market.isQuoted(instrument)
        ? market.quote(instrument).duration().orElse(Double.NaN)
        : Double.NaN;
  }

  /** Of what was ordered last, at the close of that decision; not a number for none yet. */
  private double ordered(DecisionPoint point, double[] memory) {
    SleeveView view = point.fund().sleeve(sleeve);
    double notional = 0;
    double weighted = 0;
    for (int i = 0; i < instruments.size(); i++) {
      Optional<Target> last = view.lastTarget(instruments.get(i));
      if (!(last.orElse(null) instanceof Target.Notional target)) {
        return Double.NaN;
      }
      if (Math.abs(target.weight()) > 0) {
        notional += target.weight();
        weighted += target.weight() * memory[FIRST + i];
      }
    }
    return positive(weighted / notional);
  }

  /** A fund that began without this rule being asked has kept no durations. */
  private static double positive(double value) {
    return value > 0 ? value : Double.NaN;
  }

  @Override
  public OptionalDouble band(String id) {
    return other.band(id);
  }

  /** Of what is held; not a number where nothing is, or where it is not known. */
  private double held(DecisionPoint point) {
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
