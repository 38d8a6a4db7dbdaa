package io.notional.strategies.efficientcore;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.toolkit.CommonParameters;
import io.notional.toolkit.RuleParameters;
import java.util.List;
import java.util.stream.Stream;

/** The parameters of the strategy: their names, ranges, defaults and lines of description. */
final class FundParameters {
  static final String EQUITY = "equity";
  static final String EQUITY_INSTRUMENTS = "equity-instruments";
  static final String EQUITY_WEIGHTS = "equity-weights";
  static final String EQUITY_SLEEVE = "equity-sleeve";
  static final String COLLATERAL = "collateral";
  static final String NOTIONAL = "notional";
  static final String LADDER = "ladder";
  static final String LADDER_WEIGHTS = "ladder-weights";
  static final String LADDER_DURATION = "ladder-duration";
  static final String DURATION_DRIFT = "duration-drift";
  static final String OVERLAY_ASSET_CLASS = "overlay-asset-class";
  static final String OVERLAY_SLEEVE = "overlay-sleeve";

  /** Equal rungs of 2, 5 and 10 years, ultra 10 years and the long bond. */
  static final List<String> RUNGS = List.of("ZT", "ZF", "ZN", "TN", "ZB");

  /** All parameters of the strategy. */
  static final Parameters ALL =
      new Parameters(
          Stream.of(
                  funded(),
                  overlay(),
                  RuleParameters.triggers(),
                  List.of(CommonParameters.expenseRatio(0.0020)))
              .flatMap(List::stream)
              .toList());

  private static final String OF_NAV = "fraction of nav";
  private static final String OF_SLEEVE = "fraction of the sleeve, sum 1";

  private FundParameters() {}

  private static Parameter equity() {
    return Parameter.number(EQUITY, 0, 1, OF_NAV)
        .withDefault(0.90)
        .describedAs("target capital of the equity sleeve, paid in full");
  }

  private static Parameter notional() {
    return Parameter.number(NOTIONAL, -10, 10, OF_NAV)
        .withDefault(0.60)
        .describedAs("target notional of the futures overlay; negative is short");
  }

  private static Parameter overlaySleeve() {
    return Parameter.text(OVERLAY_SLEEVE)
        .withDefault("bonds")
        .describedAs("name of the futures sleeve in results and reasons");
  }

  /** Shares of the instruments of a sleeve. */
  static Parameter weights(String name, String line) {
    return Parameter.numbers(name, 0, 1, OF_SLEEVE).optional().describedAs(line);
  }

  /** How far a duration may move. */
  static Parameter durationDrift() {
    return Parameter.number(DURATION_DRIFT, 0, 100, "years of the sleeve")
        .optional()
        .describedAs(
            "move of the duration since the sleeve traded at which it returns; any if absent");
  }

  /** How far a duration may move, years; infinite for any distance. */
  static double durationDrift(Config config) {
    return config.has(DURATION_DRIFT) ? config.number(DURATION_DRIFT) : Double.POSITIVE_INFINITY;
  }

  private static List<Parameter> funded() {
    return List.of(
        equity(),
        Parameter.instruments(EQUITY_INSTRUMENTS)
            .withDefault(List.of("IVV"))
            .describedAs("what the equity sleeve buys"),
        weights(EQUITY_WEIGHTS, "one share for each equity instrument; equal when absent"),
        Parameter.component(EQUITY_SLEEVE, ComponentKind.SLEEVE)
            .optional()
            .describedAs("a sleeve in place of the instruments, such as a basket of names"),
        Parameter.number(COLLATERAL, 0, 1, OF_NAV)
            .withDefault(0.10)
            .describedAs("target capital of the collateral sleeve; with equity it makes 1"),
        CommonParameters.bills(CommonParameters.BILLS));
  }

  private static List<Parameter> overlay() {
    return List.of(
        notional(),
        Parameter.instruments(LADDER)
            .withDefault(RUNGS)
            .describedAs("futures products of the overlay"),
        weights(LADDER_WEIGHTS, "one share of notional for each rung; equal when absent"),
        DurationTarget.parameter(LADDER_DURATION),
        durationDrift(),
        Parameter.text(OVERLAY_ASSET_CLASS)
            .withDefault("bonds")
            .describedAs("asset class of the overlay in exposures"),
        overlaySleeve());
  }
}
