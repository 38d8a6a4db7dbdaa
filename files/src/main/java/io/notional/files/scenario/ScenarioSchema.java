package io.notional.files.scenario;

import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.core.settings.BrokerFailure;
import io.notional.core.settings.CostStress;
import io.notional.core.stress.Scenario;

/** The keys of a scenario file. */
final class ScenarioSchema {
  static final String SCENARIO = "scenario";
  static final String DESCRIPTION = "description";
  static final String DAYS = "days";
  static final String PATH = "path";
  static final String RETURNS = "returns";
  static final String ASSET_CLASS = "asset-class";
  static final String RETURN = "return";
  static final String OF_DURATION = "of-duration";
  static final String PRICE_CHANGES = "price-changes";
  static final String INSTRUMENT = "instrument";
  static final String CHANGE = "change";
  static final String YIELDS = "yields";
  static final String TENOR = "tenor";
  static final String BASIS_POINTS = "basis-points";
  static final String PARALLEL = "parallel-yields";
  static final String CASH_RATE = "cash-rate";
  static final String MARGINS = "margins";
  static final String PRODUCT = "product";
  static final String MULTIPLIER = "multiplier";
  static final String COST_MULTIPLIER = "cost-multiplier";
  static final String MARGIN_DATE = "margin-date";
  static final String JOINT = "joint";
  static final String STOCK_SIGMAS = "stock-sigmas";
  static final String CORRELATION = "correlation";
  static final String BROKER_FAILURE = "broker-failure";
  static final String LOSS = "loss";
  static final String FROZEN_DAYS = "frozen-days";
  static final String LOOKBACK_DAYS = "lookback-days";

  private static final Parameter BP =
      Parameter.number(BASIS_POINTS, -5000, 5000, "basis points").describedAs("rise of the yield");

  /** All of them. */
  static final Parameters ALL =
      Parameters.of(
          Parameter.text(SCENARIO).describedAs("its name"),
          Parameter.text(DESCRIPTION).withDefault("").describedAs("a line"),
          Parameter.integer(DAYS, 1, Scenario.MAX_DAYS, "business days")
              .withDefault(1)
              .describedAs("how long it takes; 1 is at once"),
          Parameter.numbers(PATH, -10, 10, "fraction of the shock")
              .optional()
              .describedAs("the share of every shock that has happened by day; the last is 1"),
          Parameter.groups(RETURNS, returns()).optional(),
          Parameter.groups(PRICE_CHANGES, changes()).optional(),
          Parameter.groups(YIELDS, Parameters.of(tenor(), BP)).optional(),
          Parameter.number(PARALLEL, -5000, 5000, "basis points")
              .optional()
              .describedAs("rise of all yields; in place of yields"),
          Parameter.number(CASH_RATE, -0.05, 0.5, "decimal per year")
              .optional()
              .describedAs("what cash and bills earn, simple, ACT/360; unchanged when absent"),
          Parameter.groups(MARGINS, margins()).optional(),
          Parameter.number(COST_MULTIPLIER, 0, CostStress.MOST, "times")
              .withDefault(1.0)
              .describedAs("what trades and rolls cost from the first day on"),
          Parameter.date(MARGIN_DATE)
              .optional()
              .describedAs("whose margins the factors count on, if the start is soon after it"),
          Parameter.group(BROKER_FAILURE, brokerFailure()),
          Parameter.group(JOINT, joint()));

  private ScenarioSchema() {}

  private static Parameters returns() {
    return Parameters.of(
        Parameter.text(ASSET_CLASS),
        Parameter.number(RETURN, -1, 100, "fraction").describedAs("total return"),
        Parameter.number(OF_DURATION, 0.01, 100, "years")
            .optional()
            .describedAs("duration of what returned that; futures of known duration are scaled"));
  }

  private static Parameters changes() {
    return Parameters.of(
        Parameter.instrument(INSTRUMENT),
        Parameter.number(CHANGE, -1, 100, "fraction").describedAs("change of its own price"));
  }

  private static Parameter tenor() {
    return Parameter.number(TENOR, 0.01, 100, "years");
  }

  private static Parameters margins() {
    return Parameters.of(
        Parameter.instrument(PRODUCT),
        Parameter.number(MULTIPLIER, 0.1, 100, "times")
            .describedAs("factor on the margin of the close before the scenario"));
  }

  private static Parameters brokerFailure() {
    return Parameters.of(
        Parameter.number(LOSS, 0, 1, "fraction of what is posted")
            .optional()
            .describedAs("what never comes back of what was posted at the close before"),
        Parameter.integer(FROZEN_DAYS, 1, BrokerFailure.MOST_DAYS, "business days")
            .optional()
            .describedAs("until the rest does"));
  }

  private static Parameters joint() {
    return Parameters.of(
        Parameter.number(STOCK_SIGMAS, -20, 20, "standard deviations over the scenario's days")
            .optional(),
        Parameter.number(CORRELATION, -1, 1, "correlation of stocks and bonds").withDefault(0.0),
        Parameter.integer(LOOKBACK_DAYS, 20, 5040, "daily returns").withDefault(250));
  }
}
