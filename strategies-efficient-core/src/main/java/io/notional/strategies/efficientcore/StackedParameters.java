package io.notional.strategies.efficientcore;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.toolkit.CommonParameters;

/** The parameters of a stacked fund: their names, ranges, defaults and lines of description. */
final class StackedParameters {
  static final String SLEEVES = "sleeves";
  static final String SLEEVE = "sleeve";
  static final String CAPITAL = "capital";
  static final String NOTIONAL = "notional";
  static final String DURATION = "duration";
  static final String RISK = "risk";
  static final String COLLATERAL = "collateral";
  static final String REBALANCE = "rebalance";

  private static final String OF_NAV = "fraction of nav";

  private static final Parameters FIXED =
      Parameters.of(
          Parameter.groups(SLEEVES, part())
              .describedAs("what the fund holds, each sleeve with one target"),
          Parameter.component(COLLATERAL, ComponentKind.SLEEVE)
              .withDefault(SleeveProvider.BILLS.id())
              .describedAs("the sleeve that has what is left of capital"),
          Parameter.component(REBALANCE, ComponentKind.REBALANCE_RULE)
              .withDefault(BandAndCalendarProvider.ID)
              .describedAs("when the sleeves return to their targets"),
          CommonParameters.expenseRatio(0));

  /** All parameters of the strategy. */
  static final Parameters ALL = Glides.with(FIXED);

  private StackedParameters() {}

  private static Parameters part() {
    return Parameters.of(
        Parameter.component(SLEEVE, ComponentKind.SLEEVE)
            .describedAs("what it is made of, of any plugin"),
        Parameter.number(CAPITAL, 0, 1, OF_NAV)
            .optional()
            .describedAs("target capital, of a sleeve that is paid in full"),
        Parameter.number(NOTIONAL, -10, 10, OF_NAV)
            .optional()
            .describedAs("target notional; negative is short"),
        Parameter.number(DURATION, -100, 100, "years of the fund")
            .optional()
            .describedAs("target of the duration that it contributes: notional x duration / nav"),
        Parameter.number(RISK, 0, 2, "decimal of nav per year")
            .optional()
            .describedAs("target of the volatility of nav that it alone would make"),
        FundParameters.durationDrift());
  }
}
