package io.notional.strategies.efficientcore;

import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Preset;
import io.notional.toolkit.CommonParameters;
import io.notional.toolkit.RuleParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a plain portfolio, and the one that everybody compares with. */
final class PortfolioParameters {
  static final String SLEEVES = "sleeves";
  static final String NAME = "name";
  static final String ASSET_CLASS = "asset-class";
  static final String WEIGHT = "weight";
  static final String INSTRUMENTS = "instruments";
  static final String WEIGHTS = "weights";

  private static final Parameters FIXED =
      Parameters.of(
          Parameter.groups(SLEEVES, sleeve())
              .describedAs("what the portfolio holds; what the weights leave of 1 is collateral"),
          CommonParameters.bills(CommonParameters.BILLS),
          RuleParameters.band(),
          RuleParameters.calendar(),
          CommonParameters.expenseRatio(0));

  /** All parameters of the strategy. */
  static final Parameters ALL = Glides.with(FIXED);

  /**
   * 60 stocks and 40 bonds, of which one is kept in cash: with 60 and 40 nothing would be left for
   * costs, nor for prices that rise between decision and purchase, and the fund would borrow.
   */
  static final Preset SIXTY_FORTY =
      new Preset(
          "60-40",
          "US large companies 0.60 and US bonds 0.39; 0.01 stays in cash to pay costs from",
          Map.of(SLEEVES, List.of(values("equity", 0.60, "IVV"), values("bonds", 0.39, "AGG"))));

  private PortfolioParameters() {}

  private static Parameters sleeve() {
    return Parameters.of(
        Parameter.text(NAME).describedAs("name of the sleeve in results and reasons"),
        Parameter.text(ASSET_CLASS).describedAs("asset class of the sleeve in exposures"),
        Parameter.number(WEIGHT, 0, 1, "fraction of nav")
            .describedAs("target capital of the sleeve, greater than 0; all together at most 1"),
        Parameter.instruments(INSTRUMENTS).describedAs("what the sleeve buys"),
        FundParameters.weights(WEIGHTS, "one share for each instrument; equal when absent"));
  }

  private static Map<String, Object> values(String assetClass, double weight, String instrument) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(NAME, assetClass);
    values.put(ASSET_CLASS, assetClass);
    values.put(WEIGHT, weight);
    values.put(INSTRUMENTS, List.of(instrument));
    return values;
  }
}
