package io.notional.core.stress;

import io.notional.api.instrument.AssetClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * Something that may happen to a market: shocks that are complete after a number of business days,
 * and margins that are multiplied from the first of them on. Immutable.
 */
@Value.Immutable
public interface Scenario {
  /** The most business days that a scenario may last: two years. */
  int MAX_DAYS = 504;

  /** Calendar days after {@link #marginDate} in which it counts. */
  int MARGIN_DATE_DAYS = 31;

  /** A new builder; only {@link #name} has no default. */
  static Builder builder() {
    return new Builder();
  }

  /** Its name. */
  String name();

  /** A line of description. */
  @Value.Default
  default String description() {
    return "";
  }

  /** Business days over which it is played; 1 is at once. */
  @Value.Default
  default int days() {
    return 1;
  }

  /**
   * The part of every shock that has happened at the close of each day; the last is 1. Equal steps
   * when empty.
   */
  List<Double> path();

  /** Total returns of asset classes. */
  List<ClassReturn> classReturns();

  /** Changes of the instrument's own price, by id, as fractions; they win over everything else. */
  @Value.NaturalOrder
  SortedMap<String, Double> priceChanges();

  /** Shifts of yields by tenor, in ascending order of tenor; one alone is a parallel shift. */
  List<YieldShift> yieldShifts();

  /**
   * What cash and bills earn from the first day on: simple, decimal per year, ACT/360; unchanged
   * when empty.
   */
  OptionalDouble cashRate();

  /** What every trade and roll leg costs from the first day on, as a multiple; in [0, 100]. */
  @Value.Default
  default double costMultiplier() {
    return 1;
  }

  /**
   * Factors on the margin that was in force at the close before, by futures product: an amount for
   * each contract from the first day on. Every other margin stays at that of the close before.
   */
  @Value.NaturalOrder
  SortedMap<String, Double> marginMultipliers();

  /**
   * The date whose margins the factors count on, where a scenario starts in the {@value
   * #MARGIN_DATE_DAYS} days after it: for factors that were measured from that date, so that they
   * do not count on top of rises that they already contain.
   */
  Optional<LocalDate> marginDate();

  /** A joint move of stocks and bonds in standard deviations, in place of returns and yields. */
  Optional<JointMove> joint();

  /** The broker fails before the first day's close; not when empty. */
  Optional<BrokerShock> brokerFailure();

  /** Reports every violation together. */
  @Value.Check
  default void check() {
    ScenarioRules.check(this);
  }

  /** The part of every shock that has happened at the close of a day, counted from 1. */
  default double share(int day) {
    if (day >= days()) {
      return 1;
    }
    return path().isEmpty() ? (double) day / days() : path().get(day - 1);
  }

  /** The same with another correlation of its joint move. */
  default Scenario withCorrelation(double correlation) {
    JointMove move = joint().orElseThrow();
    return new Builder()
        .from(this)
        .joint(new JointMove(move.stockSigmas(), correlation, move.lookbackDays()))
        .build();
  }

  /**
   * The total return of an asset class. What is paid in full gets it; a future on the class gets it
   * less financing: the cash rate for the calendar days that pass.
   *
   * @param assetClass the class
   * @param total a fraction, greater than -1
   * @param ofDuration years: where it is given, the return is that of notes of this duration, and a
   *     future whose duration is known gets it in proportion to its own
   */
  record ClassReturn(AssetClass assetClass, double total, OptionalDouble ofDuration) {}

  /**
   * A shift of yields.
   *
   * @param tenorYears of a par yield, greater than 0; a bond future reads the shifts at the
   *     maturity of the note that would be delivered, or at its duration where that is all that is
   *     known
   * @param basisPoints positive when yields rise
   */
  record YieldShift(double tenorYears, double basisPoints) {}

  /**
   * A joint move: a stock returns {@code stockSigmas x its volatility over the scenario's days}, a
   * bond, paid in full or a future, {@code correlation x stockSigmas x its own}: what a joint
   * normal distribution expects of bonds when stocks have moved so. Volatilities are the sample
   * standard deviations of daily returns before the start, times the root of the days.
   *
   * @param stockSigmas standard deviations, negative for a fall, in [-20, 20]
   * @param correlation of stocks and bonds, in [-1, 1]
   * @param lookbackDays daily returns before the start, in [20, 5040]
   */
  record JointMove(double stockSigmas, double correlation, int lookbackDays) {}

  /**
   * A broker that fails before the close of the first day. What was posted at the last real close
   * is taken from cash: a share of it is lost, and the rest backs nothing until it is returned.
   *
   * @param loss the share of what was posted that is lost, in [0, 1]
   * @param frozenDays business days until the rest is returned, in [1, 2520]
   */
  record BrokerShock(double loss, int frozenDays) {}

  /** Builds {@link Scenario}. */
  final class Builder extends ImmutableScenario.Builder {
    Builder() {}
  }
}
