package io.notional.strategies.efficientcore;

import io.notional.api.instrument.Funding;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.Sleeve;
import io.notional.toolkit.BillsSleeve;
import io.notional.toolkit.CommonParameters;
import io.notional.toolkit.ConfigProblems;
import io.notional.toolkit.ExponentialVolatility;
import io.notional.toolkit.FixedWeightSleeve;
import io.notional.toolkit.Weights;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Makes one of the three sleeves on its own, for funds that stack them in another way.
 *
 * @param make reads a configuration and notes what is wrong with it
 */
record SleeveProvider(
    String id,
    String description,
    Parameters parameters,
    BiFunction<Config, ConfigProblems, Sleeve> make)
    implements Provider<Sleeve> {
  private static final String SLEEVE = "sleeve";
  private static final String ASSET_CLASS = "asset-class";
  private static final String INSTRUMENTS = "instruments";
  private static final String WEIGHTS = "weights";
  private static final String DURATION = "duration";
  private static final String CENTRE_OF_MASS = "volatility-center-of-mass";
  private static final String LEVERAGE_CAP = "leverage-cap";

  /** Instruments paid in full. */
  static final SleeveProvider BASKET =
      new SleeveProvider(
          "basket",
          "instruments paid in full, in fixed shares, for capital, notional, duration or risk",
          Parameters.of(
              sleeve("equity"),
              assetClass("equity"),
              Parameter.instruments(INSTRUMENTS).describedAs("what the sleeve buys"),
              FundParameters.weights(WEIGHTS, "one share for each instrument; equal when absent"),
              centreOfMass(),
              leverageCap(FixedWeightSleeve.FUNDED_CAP)),
          (config, problems) -> mix(config, Funding.PAID_IN_FULL, problems));

  /** Margined futures. */
  static final SleeveProvider LADDER =
      new SleeveProvider(
          "ladder",
          "margined futures, in fixed shares, for notional, duration or risk",
          Parameters.of(
              sleeve("bonds"),
              assetClass("bonds"),
              Parameter.instruments(INSTRUMENTS)
                  .withDefault(FundParameters.RUNGS)
                  .describedAs("futures products of the ladder"),
              FundParameters.weights(WEIGHTS, "one share for each rung; equal when absent"),
              DurationTarget.parameter(DURATION),
              centreOfMass(),
              leverageCap(FixedWeightSleeve.MARGINED_CAP)),
          (config, problems) ->
              steered(mix(config, Funding.MARGINED, problems), config, DURATION, problems));

  /** The collateral. */
  static final SleeveProvider BILLS =
      new SleeveProvider(
          "bills",
          "collateral: cash and bills that the kernel buys and sells",
          Parameters.of(sleeve("collateral"), CommonParameters.bills(INSTRUMENTS)),
          SleeveProvider::bills);

  @Override
  public ComponentKind<Sleeve> kind() {
    return ComponentKind.SLEEVE;
  }

  @Override
  public Sleeve create(Config config, Context context) {
    ConfigProblems problems = new ConfigProblems();
    Sleeve sleeve = make.apply(config, problems);
    problems.throwIfAny();
    return sleeve;
  }

  /** The ladder, steered to a duration where the parameter of that name is given. */
  static Sleeve steered(
      FixedWeightSleeve ladder, Config config, String parameter, ConfigProblems problems) {
    Config group = config.group(parameter);
    if (!DurationTarget.isGiven(group)) {
      return ladder;
    }
    int rungs = ladder.weights().size();
    return new SteeredLadder(ladder, DurationTarget.read(group, rungs, problems.inside(parameter)));
  }

  private static FixedWeightSleeve mix(Config config, Funding funding, ConfigProblems problems) {
    return new FixedWeightSleeve(
        problems.name(config, SLEEVE),
        problems.assetClass(config, ASSET_CLASS),
        funding,
        Weights.read(config, INSTRUMENTS, WEIGHTS, problems),
        new ExponentialVolatility(config.integer(CENTRE_OF_MASS)),
        config.number(LEVERAGE_CAP));
  }

  private static Sleeve bills(Config config, ConfigProblems problems) {
    String id = problems.name(config, SLEEVE);
    List<String> bills = Weights.instruments(config, INSTRUMENTS, problems);
    return new BillsSleeve(id, bills);
  }

  private static Parameter sleeve(String name) {
    return Parameter.text(SLEEVE).withDefault(name).describedAs("name of the sleeve in results");
  }

  private static Parameter assetClass(String name) {
    return Parameter.text(ASSET_CLASS)
        .withDefault(name)
        .describedAs("asset class of the sleeve in exposures");
  }

  private static Parameter centreOfMass() {
    return Parameter.integer(CENTRE_OF_MASS, 1, 1000, "daily closes")
        .withDefault(60)
        .describedAs(
            "centre of mass of the weights that estimate volatility, for a target of risk");
  }

  private static Parameter leverageCap(double fallback) {
    return Parameter.number(LEVERAGE_CAP, 0, 100, "multiple of nav")
        .withDefault(fallback)
        .describedAs("greatest notional that a target of duration or risk may come to");
  }
}
