package io.notional.strategies.efficientcore;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.Sleeve;
import io.notional.toolkit.ConfigProblems;
import java.util.function.BiFunction;

/**
 * Makes a sleeve of the names of a constituents file.
 *
 * @param make reads which names it holds, and notes what is wrong
 */
record ConstituentSleeveProvider(
    String id,
    String description,
    Parameters parameters,
    BiFunction<Config, ConfigProblems, BasketWeights> make)
    implements Provider<Sleeve> {
  private static final String SLEEVE = "sleeve";
  private static final String ASSET_CLASS = "asset-class";
  private static final String CONSTITUENTS = "constituents";
  private static final String NAMES = "names";
  private static final String OF = "of";
  private static final String WINDOW = "window";
  private static final String RECONSTITUTION = "reconstitution";
  private static final String MONTH = "month";
  private static final int MOST_NAMES = 100_000;

  /** The largest names by capitalisation. */
  static final ConstituentSleeveProvider LARGEST =
      new ConstituentSleeveProvider(
          "largest-names",
          "the largest names of a constituents file, in proportion to capitalisation",
          Parameters.of(
              sleeve(),
              assetClass(),
              constituents(),
              Parameter.integer(NAMES, 1, MOST_NAMES, "names")
                  .withDefault(500)
                  .describedAs("how many are held at most"),
              reconstitution(),
              month()),
          (config, problems) -> new LargestNames(config.integer(NAMES)));

  /** A sample that tracks a larger basket. */
  static final ConstituentSleeveProvider SAMPLE =
      new ConstituentSleeveProvider(
          "representative-sample",
          "names of a constituents file that track a larger basket of it, sector by sector",
          Parameters.of(
              sleeve(),
              assetClass(),
              constituents(),
              Parameter.integer(NAMES, 1, MOST_NAMES, "names")
                  .withDefault(300)
                  .describedAs("how many are held at most; at least one a sector"),
              Parameter.integer(OF, 1, MOST_NAMES, "names")
                  .withDefault(MOST_NAMES)
                  .describedAs("how many, by capitalisation, the basket has that it stands for"),
              Parameter.integer(WINDOW, FactorRisk.FEWEST, 5000, "closes")
                  .withDefault(252)
                  .describedAs("returns from which risk is estimated"),
              reconstitution(),
              month()),
          (config, problems) ->
              new RepresentativeSample(
                  config.integer(NAMES), config.integer(OF), config.integer(WINDOW)));

  @Override
  public ComponentKind<Sleeve> kind() {
    return ComponentKind.SLEEVE;
  }

  @Override
  public Sleeve create(Config config, Context context) {
    ConfigProblems problems = new ConfigProblems();
    Sleeve sleeve =
        new ConstituentSleeve(
            problems.name(config, SLEEVE),
            problems.assetClass(config, ASSET_CLASS),
            config.text(CONSTITUENTS),
            make.apply(config, problems),
            new ReconstitutionSchedule(months(config), config.integer(MONTH)));
    problems.throwIfAny();
    return sleeve;
  }

  private static int months(Config config) {
    return switch (config.text(RECONSTITUTION)) {
      case "monthly" -> 1;
      case "quarterly" -> 3;
      case "semi-annual" -> 6;
      default -> 12;
    };
  }

  private static Parameter sleeve() {
    return Parameter.text(SLEEVE)
        .withDefault("equity")
        .describedAs("name of the sleeve in results");
  }

  private static Parameter assetClass() {
    return Parameter.text(ASSET_CLASS)
        .withDefault("equity")
        .describedAs("asset class of the sleeve in exposures");
  }

  private static Parameter constituents() {
    return Parameter.instrument(CONSTITUENTS)
        .describedAs("the entry of the market file that has the names");
  }

  private static Parameter reconstitution() {
    return Parameter.choice(RECONSTITUTION, "monthly", "quarterly", "semi-annual", "annual")
        .withDefault("quarterly")
        .describedAs("how often names and shares are found anew, at the last close of a month");
  }

  private static Parameter month() {
    return Parameter.integer(MONTH, 1, 12, "month")
        .withDefault(12)
        .describedAs("one of the months at whose end that is; 12 for quarters of the calendar");
  }
}
