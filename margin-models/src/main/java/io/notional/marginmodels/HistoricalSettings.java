package io.notional.marginmodels;

import io.notional.api.error.Problems;
import java.util.List;
import org.immutables.value.Value;

/** The settings of {@link HistoricalMargin}. Immutable. */
@Value.Immutable
public interface HistoricalSettings {
  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Past valuation days that are scenarios, in [20, 5000]. */
  @Value.Default
  default int window() {
    return 500;
  }

  /** The confidence level, in [0.9, 0.9999]. */
  @Value.Default
  default double level() {
    return 0.99;
  }

  /** What is taken of the worst scenarios. */
  @Value.Default
  default TailMeasure measure() {
    return TailMeasure.EXPECTED_SHORTFALL;
  }

  /** Decay a day of the squares that estimate volatility, in [0.5, 0.9999]. */
  @Value.Default
  default double decay() {
    return 0.97;
  }

  /** The most that a scenario is scaled up, and one over the most down; in [1, 100]. */
  @Value.Default
  default double scalingCap() {
    return 3;
  }

  /** Days of a close-out: risk grows by the square root; in [1, 20]. */
  @Value.Default
  default int horizonDays() {
    return 1;
  }

  /** The least requirement as a fraction of notional, in [1e-6, 1]. */
  @Value.Default
  default double floor() {
    return 0.002;
  }

  /** Past valuation days of the long-run stressed figure, in [20, 20000]. */
  @Value.Default
  default int stressWindow() {
    return 2520;
  }

  /** Weight of the stressed figure where it is above the current one, in [0, 1]. */
  @Value.Default
  default double stressWeight() {
    return 0.25;
  }

  /** Initial over maintenance margin, in [1, 2]. */
  @Value.Default
  default double initialRatio() {
    return 1.1;
  }

  /** Past changes that a product needs; with fewer its policy for that answers. In [20, 5000]. */
  @Value.Default
  default int minHistory() {
    return 250;
  }

  /** What answers for a product with too short a history. */
  @Value.Default
  default ShortHistory shortHistory() {
    return ShortHistory.EXCHANGE;
  }

  /** The fractions of {@link ShortHistory#PERCENT_OF_NOTIONAL}. */
  @Value.Default
  default MarginFractions shortFractions() {
    return new MarginFractions(0.11, 0.1);
  }

  /** Products whose gains and losses offset each other; all others stand alone. */
  @Value.Default
  default List<List<String>> groups() {
    return List.of(List.of("ZT", "Z3N", "ZF", "ZN", "TN", "ZB", "UB"));
  }

  /** Reports every violation together. */
  @Value.Check
  default void check() {
    Problems problems = new Problems();
    problems.requireIn("window", window(), 20, 5000);
    problems.requireIn("level", level(), 0.9, 0.9999);
    problems.requireIn("decay", decay(), 0.5, 0.9999);
    problems.requireIn("scaling-cap", scalingCap(), 1, 100);
    problems.requireIn("horizon-days", horizonDays(), 1, 20);
    problems.requireIn("floor", floor(), 1e-6, 1);
    problems.requireIn("stress-window", stressWindow(), 20, 20_000);
    problems.requireIn("stress-weight", stressWeight(), 0, 1);
    problems.requireIn("initial-ratio", initialRatio(), 1, 2);
    problems.requireIn("min-history", minHistory(), 20, 5000);
    problems.throwIfAny();
    ScenarioSettings.keys(groups());
  }

  /** Builds {@link HistoricalSettings}. */
  final class Builder extends ImmutableHistoricalSettings.Builder {
    Builder() {}
  }
}
