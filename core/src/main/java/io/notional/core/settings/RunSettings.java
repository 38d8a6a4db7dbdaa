package io.notional.core.settings;

import io.notional.api.cost.CostModel;
import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.api.margin.MarginModel;
import io.notional.core.holdings.Holdings;
import io.notional.core.margin.ExchangeMargin;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How a simulation is run. Immutable. */
@Value.Immutable
public interface RunSettings {
  /** Every default. */
  RunSettings DEFAULTS = builder().build();

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** The first simulated close; the first day on which every instrument is quoted when empty. */
  Optional<LocalDate> firstDate();

  /** The last simulated close; the last day on which every instrument is quoted when empty. */
  Optional<LocalDate> lastDate();

  /** Net asset value at the first close, in the base currency. */
  @Value.Default
  default double nav() {
    return 1e8;
  }

  /**
   * What is held at the first close, before its decision; {@link #nav} in cash by default. A run
   * begins with the nav of what it holds, whatever {@link #nav} says.
   */
  Optional<Holdings> holdings();

  /** What goes in and out after the first close; nothing by default. */
  @Value.Default
  default CashFlows flows() {
    return CashFlows.NONE;
  }

  /** How lots and taxes are reckoned once the run is over; they are not where empty. */
  Optional<TaxSettings> taxes();

  /** What the fund distributes of its net income; nothing where empty. */
  Optional<DistributionSettings> distributions();

  /** When orders fill. */
  @Value.Default
  default FillTiming fill() {
    return FillTiming.NEXT_CLOSE;
  }

  /** At which prices targets become quantities. */
  @Value.Default
  default Sizing sizing() {
    return Sizing.DECISION;
  }

  /** Whether contracts are whole. */
  @Value.Default
  default LotPolicy contracts() {
    return LotPolicy.WHOLE;
  }

  /** Whether trades and rolls cost anything. */
  @Value.Default
  default boolean costs() {
    return true;
  }

  /** What trades and rolls cost in place of what the market says of each instrument. */
  Optional<CostModel> costModel();

  /** Dates on which costs are multiplied; ranges that do not overlap. */
  List<CostStress> costStresses();

  /** The least cash that is kept, as a fraction of nav; a shortfall sells bills. */
  @Value.Default
  default double cashBuffer() {
    return 0.02;
  }

  /** How far above the buffer cash may rise before it buys bills, as a fraction of nav. */
  @Value.Default
  default double sweepBand() {
    return 0.02;
  }

  /**
   * The most that the liquidity line lends, as a fraction of nav: that of the close before, on
   * which it was committed, or that of the close if it is more; while it is drawn it does not fall.
   */
  @Value.Default
  default double lineLimit() {
    return 0.05;
  }

  /** What the line costs above the cash rate, decimal per year, ACT/360. */
  @Value.Default
  default double lineSpread() {
    return 0.01;
  }

  /** What cash earns below the cash rate, decimal per year, ACT/360. */
  @Value.Default
  default double cashSpread() {
    return 0;
  }

  /** When what futures gained in foreign currencies is converted into the base currency. */
  @Value.Default
  default ForeignSweep foreignSweep() {
    return ForeignSweep.MONTHLY;
  }

  /** The part of foreign cash that does not count as collateral. */
  @Value.Default
  default double foreignHaircut() {
    return 0.05;
  }

  /** Who holds the futures account. */
  @Value.Default
  default MarginAccount account() {
    return MarginAccount.SPECULATOR;
  }

  /** How margin is computed. */
  @Value.Default
  default MarginModel marginModel() {
    return ExchangeMargin.MODEL;
  }

  /**
   * The futures products in the order in which a call that cannot be met cuts them; those that are
   * not named come after, last listed by the strategy first.
   */
  List<String> liquidationOrder();

  /** A broker that fails, which a scenario may say; none by default. */
  Optional<BrokerFailure> brokerFailure();

  /** What is watched, and the limits of it; no run depends on it. */
  @Value.Default
  default WatchSettings watch() {
    return WatchSettings.DEFAULTS;
  }

  /**
   * Whether every day goes through all steps, also those on which nothing is due. It comes to the
   * same, to the last bit, and takes longer: for tests of that.
   */
  @Value.Default
  default boolean checking() {
    return false;
  }

  /** The same where nothing goes in or out after the first close. */
  default RunSettings withoutFlows() {
    return flows().isEmpty() ? this : builder().from(this).flows(CashFlows.NONE).build();
  }

  /** The same that begins with cash alone. */
  default RunSettings withoutHoldings() {
    return holdings().isEmpty() ? this : builder().from(this).holdings(Optional.empty()).build();
  }

  /** Reports every violation together. */
  @Value.Check
  default void check() {
    Problems problems = new Problems();
    problems.requireIn("run.nav", nav(), 1, 1e15);
    problems.requireIn("run.cash-buffer", cashBuffer(), 0, 1);
    problems.requireIn("run.sweep-band", sweepBand(), 0, 1);
    problems.requireIn("run.line-limit", lineLimit(), 0, 10);
    problems.requireIn("run.line-spread", lineSpread(), 0, 1);
    problems.requireIn("run.cash-spread", cashSpread(), 0, 1);
    problems.requireIn("run.foreign-haircut", foreignHaircut(), 0, 1);
    requireApart(problems, costStresses());
    if (firstDate().isPresent()
        && lastDate().isPresent()
        && firstDate().get().isAfter(lastDate().get())) {
      problems.add(
          ErrorCode.CONFLICT,
          "firstDate must not be after lastDate but was "
              + firstDate().get()
              + " and "
              + lastDate().get());
    }
    problems.throwIfAny();
  }

  private static void requireApart(Problems problems, List<CostStress> stresses) {
    for (int i = 0; i < stresses.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (stresses.get(i).overlaps(stresses.get(j))) {
          problems.add(
              ErrorCode.CONFLICT,
              "run.cost-stress ranges must not overlap but were "
                  + range(stresses.get(j))
                  + " and "
                  + range(stresses.get(i)));
        }
      }
    }
  }

  private static String range(CostStress stress) {
    return stress.from() + " to " + stress.to();
  }

  /** Builds {@link RunSettings}. */
  final class Builder extends ImmutableRunSettings.Builder {
    Builder() {}
  }
}
