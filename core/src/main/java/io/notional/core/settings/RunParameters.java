package io.notional.core.settings;

import io.notional.api.error.NotionalException;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The {@code run} section of a spec: the same settings, ranges and defaults as {@link RunSettings},
 * by the names that files use. Stateless, and safe for use by many threads.
 */
public final class RunParameters {
  /** The margin model: a component. */
  public static final String MARGIN = "margin";

  /** What trades cost: a flag, or a component. */
  public static final String COSTS = "costs";

  /** The futures products in the order in which a call cuts them. */
  public static final String LIQUIDATION_ORDER = "cut-order";

  /**
   * The instrument that is the reference portfolio of Rule 18f-4; a measure, so that no run reads
   * it.
   */
  public static final String REFERENCE = "reference";

  /** The instrument that results are set against; a measure too. */
  public static final String BENCHMARK = "benchmark";

  /** A second one that returns are correlated with. */
  public static final String BOND_BENCHMARK = "bond-benchmark";

  /** The file of what is held at the first close. */
  public static final String HOLDINGS = "holdings";

  /** The section of what a fund distributes. */
  public static final String DISTRIBUTIONS = DistributionParameters.DISTRIBUTIONS;

  private static final RunSettings DEFAULTS = RunSettings.DEFAULTS;
  private static final String OF_NAV = "fraction of nav";
  private static final String PER_YEAR = "decimal per year";

  private static final Parameters SETTINGS =
      Parameters.of(
          Parameter.number("nav", 1, 1e15, "base currency")
              .withDefault(DEFAULTS.nav())
              .describedAs("net asset value at the first close"),
          choice("fill", DEFAULTS.fill(), "when the orders of a decision fill"),
          choice("sizing", DEFAULTS.sizing(), "at which close's prices targets become quantities"),
          choice("contracts", DEFAULTS.contracts(), "whether quantities are whole lots"),
          Parameter.forms(
                  COSTS,
                  Parameter.flag(COSTS),
                  Parameter.component(COSTS, ComponentKind.COST_MODEL))
              .withDefault(DEFAULTS.costs())
              .describedAs(
                  "whether trades and rolls cost what the market says, or one model for all"),
          Parameter.groups("cost-stress", costStress())
              .withDefault(List.of())
              .describedAs("dates on which costs are multiplied"),
          fraction("cash-buffer", 1, OF_NAV, DEFAULTS.cashBuffer(), "the least cash that is kept"),
          fraction("sweep-band", 1, OF_NAV, DEFAULTS.sweepBand(), "cash above it buys bills"),
          fraction("line-limit", 10, OF_NAV, DEFAULTS.lineLimit(), "the most the line lends"),
          fraction("line-spread", 1, PER_YEAR, DEFAULTS.lineSpread(), "its price above cash"),
          fraction("cash-spread", 1, PER_YEAR, DEFAULTS.cashSpread(), "what cash earns less"),
          choice("foreign-sweep", DEFAULTS.foreignSweep(), "when foreign gains are converted"),
          fraction(
              "foreign-haircut",
              1,
              "fraction of value",
              DEFAULTS.foreignHaircut(),
              "the part of foreign cash that is no collateral"),
          choice("account", DEFAULTS.account(), "who holds the futures account"),
          Parameter.component(MARGIN, ComponentKind.MARGIN_MODEL)
              .withDefault("exchange")
              .describedAs("how margin is computed"),
          Parameter.instruments(LIQUIDATION_ORDER)
              .withDefault(DEFAULTS.liquidationOrder())
              .describedAs("futures products in the order in which an unmet call cuts them"),
          Parameter.flag("checking")
              .withDefault(DEFAULTS.checking())
              .describedAs("whether every day goes through all steps, which changes no result"),
          Parameter.choice("record", "ALL", "NAV")
              .withDefault("ALL")
              .describedAs("without effect: everything can be asked for after any run"),
          Parameter.instrument(REFERENCE)
              .optional()
              .describedAs("the index whose value at risk bounds the fund's under Rule 18f-4"),
          Parameter.instrument(BENCHMARK)
              .optional()
              .describedAs("what results are set against, mostly stocks: its crises, its months"),
          Parameter.instrument(BOND_BENCHMARK)
              .optional()
              .describedAs("bonds that returns are correlated with too"),
          WatchParameters.GROUP,
          Parameter.text(HOLDINGS)
              .optional()
              .describedAs("a file of what is held at the first close, in place of nav in cash"));

  /** What may stand in the section. */
  public static final Parameters ALL =
      new Parameters(
          Stream.of(
                  SETTINGS.list(),
                  FlowParameters.ALL,
                  List.of(TaxParameters.SECTION, DistributionParameters.SECTION))
              .flatMap(List::stream)
              .toList());

  private RunParameters() {}

  /**
   * A builder that holds the values of a section.
   *
   * @param components what the host made of those that the section names
   */
  public static RunSettings.Builder builder(Config run, RunComponents components) {
    RunSettings.Builder builder = RunSettings.builder();
    builder
        .nav(run.number("nav"))
        .fill(FillTiming.valueOf(run.text("fill")))
        .sizing(Sizing.valueOf(run.text("sizing")))
        .contracts(LotPolicy.valueOf(run.text("contracts")))
        .cashBuffer(run.number("cash-buffer"))
        .sweepBand(run.number("sweep-band"))
        .lineLimit(run.number("line-limit"))
        .lineSpread(run.number("line-spread"))
        .cashSpread(run.number("cash-spread"))
        .foreignSweep(ForeignSweep.valueOf(run.text("foreign-sweep")))
        .foreignHaircut(run.number("foreign-haircut"))
        .account(MarginAccount.valueOf(run.text("account")))
        .costs(components.costs())
        .costModel(components.costModel())
        .marginModel(components.margin())
        .liquidationOrder(run.texts(LIQUIDATION_ORDER))
        .checking(run.flag("checking"));
    builder.flows(FlowParameters.flows(run)).taxes(TaxParameters.settings(run));
    builder.distributions(DistributionParameters.settings(run));
    builder.watch(WatchParameters.read(run));
    run.groups("cost-stress").forEach(stress -> builder.addCostStresses(costStress(stress)));
    return builder;
  }

  private static Parameters costStress() {
    return Parameters.of(
        Parameter.date("from").describedAs("the first execution date"),
        Parameter.date("to").describedAs("the last execution date"),
        Parameter.number("multiplier", 0, CostStress.MOST, "multiple of every cost"));
  }

  private static CostStress costStress(Config stress) {
    try {
      return new CostStress(stress.date("from"), stress.date("to"), stress.number("multiplier"));
    } catch (NotionalException e) {
      throw NotionalException.of(e.code(), e.problems().get(0).message(), stress.where("from"));
    }
  }

  private static Parameter fraction(
      String name, double max, String unit, double fallback, String line) {
    return Parameter.number(name, 0, max, unit).withDefault(fallback).describedAs(line);
  }

  private static <E extends Enum<E>> Parameter choice(String name, E fallback, String line) {
    String[] names =
        Arrays.stream(fallback.getDeclaringClass().getEnumConstants())
            .map(Enum::name)
            .toArray(String[]::new);
    return Parameter.choice(name, names).withDefault(fallback.name()).describedAs(line);
  }
}
