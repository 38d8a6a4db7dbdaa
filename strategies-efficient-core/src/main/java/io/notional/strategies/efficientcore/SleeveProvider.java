package io.notional.strategies.efficientcore;

import io.notional.api.instrument.AssetClass;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.Sleeve;
import io.notional.toolkit.BasketSleeve;
import io.notional.toolkit.BillsSleeve;
import io.notional.toolkit.LadderSleeve;
import io.notional.toolkit.Problems;
import io.notional.toolkit.Weights;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Makes one of the three sleeves on its own, for funds that stack them in another way.
 *
 * @param make reads a configuration and notes what is wrong with it
 */
record SleeveProvider(
    String id, String description, Parameters parameters, BiFunction<Config, Problems, Sleeve> make)
    implements Provider<Sleeve> {
  private static final String SLEEVE = "sleeve";
  private static final String ASSET_CLASS = "asset-class";
  private static final String INSTRUMENTS = "instruments";
  private static final String WEIGHTS = "weights";

  /** Instruments paid in full. */
  static final SleeveProvider BASKET =
      new SleeveProvider(
          "basket",
          "instruments paid in full, in fixed shares of capital",
          Parameters.of(
              sleeve("equity"),
              assetClass("equity"),
              Parameter.instruments(INSTRUMENTS).describedAs("what the sleeve buys"),
              FundParameters.weights(WEIGHTS, "one share for each instrument; equal when absent")),
          SleeveProvider::basket);

  /** Margined futures. */
  static final SleeveProvider LADDER =
      new SleeveProvider(
          "ladder",
          "margined futures, in fixed shares of notional, for a notional or a duration",
          Parameters.of(
              sleeve("bonds"),
              assetClass("bonds"),
              Parameter.instruments(INSTRUMENTS)
                  .withDefault(FundParameters.RUNGS)
                  .describedAs("futures products of the ladder"),
              FundParameters.weights(WEIGHTS, "one share for each rung; equal when absent")),
          SleeveProvider::ladder);

  /** The collateral. */
  static final SleeveProvider BILLS =
      new SleeveProvider(
          "bills",
          "collateral: cash and bills that the kernel buys and sells",
          Parameters.of(sleeve("collateral"), FundParameters.bills(INSTRUMENTS)),
          SleeveProvider::bills);

  @Override
  public ComponentKind<Sleeve> kind() {
    return ComponentKind.SLEEVE;
  }

  @Override
  public Sleeve create(Config config, Context context) {
    Problems problems = new Problems();
    Sleeve sleeve = make.apply(config, problems);
    problems.throwIfAny();
    return sleeve;
  }

  private static Sleeve basket(Config config, Problems problems) {
    String id = problems.name(config, SLEEVE);
    AssetClass assetClass = problems.assetClass(config, ASSET_CLASS);
    return new BasketSleeve(id, assetClass, Weights.read(config, INSTRUMENTS, WEIGHTS, problems));
  }

  private static Sleeve ladder(Config config, Problems problems) {
    String id = problems.name(config, SLEEVE);
    AssetClass assetClass = problems.assetClass(config, ASSET_CLASS);
    return new LadderSleeve(id, assetClass, Weights.read(config, INSTRUMENTS, WEIGHTS, problems));
  }

  private static Sleeve bills(Config config, Problems problems) {
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
}
