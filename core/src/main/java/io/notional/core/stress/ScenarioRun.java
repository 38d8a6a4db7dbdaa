package io.notional.core.stress;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.market.DataRequirement;
import io.notional.api.strategy.Strategy;
import io.notional.core.internal.kernel.BoundFund;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.market.TradingDays;
import io.notional.core.result.Result;
import io.notional.core.settings.BrokerFailure;
import io.notional.core.settings.CostStress;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.RunSettings;
import io.notional.core.settings.Sizing;
import io.notional.core.simulation.Simulator;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A scenario that starts at a close of a real market. The fund is run by the kernel on real closes
 * up to that one, and on the scenario's from there: rolls, variation, calls, sweeps and the fund's
 * own rebalancing are what they always are. Nothing after that close is looked at but the calendar.
 *
 * <pre>{@code
 * ScenarioRun test = ScenarioRun.of(market, config, LocalDate.of(2020, 3, 9), scenario);
 * StressOutcome outcome = test.run(fund);
 * }</pre>
 *
 * <p>Immutable, and safe for use by many threads; each run takes a fresh strategy.
 */
public final class ScenarioRun {
  /** Calendar days by which a start may lie after the close that it means. */
  private static final int LONGEST_BREAK = 7;

  private final Market real;
  private final Market stressed;
  private final RunSettings config;
  private final Scenario scenario;
  private final int start;

  private ScenarioRun(
      Market real, Market stressed, RunSettings config, Scenario scenario, int start) {
    this.real = real;
    this.stressed = stressed;
    this.config = config;
    this.scenario = scenario;
    this.start = start;
  }

  /**
   * Continues a market by a scenario.
   *
   * @param config how the fund is run; its last date does not count, and neither do its flows
   * @param startDate the last real close, or a few days after it
   * @throws NotionalException {@code NOT_COVERED} if the market has no close then, and as {@link
   *     Scenario} may be refused on this market
   */
  public static ScenarioRun of(
      Market market, RunSettings config, LocalDate startDate, Scenario scenario) {
    int start = startDay(market.days(), startDate);
    LocalDate close = market.days().date(start);
    if (config.firstDate().isPresent() && config.firstDate().get().isAfter(close)) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          String.format(
              Locale.ROOT,
              "firstDate must not be after startDate but was %s and %s",
              config.firstDate().get(),
              startDate));
    }
    return new ScenarioRun(
        market, StressedMarket.of(market, scenario, start), config.withoutFlows(), scenario, start);
  }

  private static int startDay(TradingDays days, LocalDate startDate) {
    int asked = Math.toIntExact(startDate.toEpochDay());
    int start = days.atOrBefore(asked);
    if (start < 0 || asked - days.epochDay(start) > LONGEST_BREAK) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED,
          String.format(
              Locale.ROOT,
              "startDate must be in [%s, %s], the valuation days of the market, but was %s",
              days.date(0),
              days.date(days.size() - 1),
              startDate));
    }
    return start;
  }

  /**
   * The last close at which all that a fund must have has a price of its own, none carried: where a
   * test starts when no date is given.
   *
   * @throws NotionalException if the strategy needs what the market does not have
   */
  public static LocalDate lastClose(Strategy strategy, Market market, RunSettings config) {
    BoundFund universe = new BoundFund(strategy, market, config.withoutFlows().withoutHoldings());
    int day = universe.lastDay();
    while (day > universe.firstDay() && !allQuoted(strategy, market, day)) {
      day--;
    }
    return market.days().date(day);
  }

  private static boolean allQuoted(Strategy strategy, Market market, int day) {
    return strategy.sleeves().stream()
        .flatMap(sleeve -> sleeve.requirements().stream())
        .filter(requirement -> requirement.coverage() == DataRequirement.Coverage.THROUGHOUT)
        .allMatch(requirement -> quoted(requirement.instrument(), market, day));
  }

  private static boolean quoted(String id, Market market, int day) {
    Security security = market.securities().get(id);
    if (security != null) {
      return security.quotedOn(day);
    }
    FutureProduct product = market.futures().get(id);
    int active = product.activeContract(day);
    return active >= 0 && product.contracts().get(active).quotedOn(day);
  }

  /** The scenario. */
  public Scenario scenario() {
    return scenario;
  }

  /** The market as the scenario continues it; days after the scenario stand still. */
  public Market market() {
    return stressed;
  }

  /** The last real close. */
  public LocalDate startDate() {
    return stressed.days().date(start);
  }

  /**
   * Runs a fund with its history before the start.
   *
   * @param strategy a fresh instance
   * @throws NotionalException as a run may be refused
   */
  public StressOutcome run(Strategy strategy) {
    return run(strategy, config, config.firstDate(), 0);
  }

  /**
   * Runs a fund that is built at the last real close, at its prices and nav, and then does not
   * rebalance.
   *
   * @param daysAfter valuation days to go on after the scenario, at its last prices, in [0, 45]
   * @throws NotionalException {@code NOT_COVERED} if the start is the first close of the market and
   *     orders fill at the next
   */
  StressOutcome runFrozen(Strategy strategy, int daysAfter) {
    boolean decidedBefore = config.fill() == FillTiming.NEXT_CLOSE;
    if (decidedBefore && start == 0) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED,
          "a limit needs a close before startDate, but it is the first of all");
    }
    LocalDate first = stressed.days().date(decidedBefore ? start - 1 : start);
    RunSettings built = RunSettings.builder().from(config).sizing(Sizing.EXECUTION).build();
    return run(new FrozenFund(strategy), built, Optional.of(first), daysAfter);
  }

  private StressOutcome run(
      Strategy strategy, RunSettings settings, Optional<LocalDate> first, int daysAfter) {
    RunSettings.Builder builder = RunSettings.builder().from(settings).firstDate(first);
    // Words about what the data lacks are to be about the data.
    new BoundFund(strategy, real, builder.lastDate(startDate()).build());
    LocalDate last = stressed.days().date(start + scenario.days() + daysAfter);
    if (Math.abs(scenario.costMultiplier() - 1) > 0) {
      LocalDate next = stressed.days().date(start + 1);
      builder.addCostStresses(new CostStress(next, last, scenario.costMultiplier()));
    }
    scenario
        .brokerFailure()
        .ifPresent(
            shock ->
                builder.brokerFailure(
                    new BrokerFailure(
                        stressed.days().date(start + 1), shock.loss(), shock.frozenDays())));
    RunSettings dated = builder.lastDate(last).build();
    Result result = new Simulator().run(strategy, stressed, dated);
    return new StressOutcome(scenario, result, result.rowOfDay(start));
  }

  /** The row of the last day of the scenario in an outcome, if the run got so far. */
  OptionalInt endRow(StressOutcome outcome) {
    int row = outcome.startRow() + scenario.days();
    return row <= outcome.lastRow() ? OptionalInt.of(row) : OptionalInt.empty();
  }
}
