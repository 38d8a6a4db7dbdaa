package io.notional.strategies.managedfutures.program;

import io.notional.api.plugin.Parameter;
import io.notional.toolkit.CommonParameters;
import java.util.List;

/** Ranges, defaults and lines of description of the short form of a momentum programme. */
final class MomentumParameters {
  static final String LOOKBACK = "lookback";
  static final String CENTRE_OF_MASS = "volatility-center-of-mass";

  private MomentumParameters() {}

  /** The programme. */
  static List<Parameter> program() {
    return List.of(
        Parameter.instruments(Names.MARKETS)
            .describedAs("futures products to trade; they may join and leave"),
        Parameter.integer(LOOKBACK, 1, 119, "months, of 21 daily closes")
            .withDefault(12)
            .describedAs("how far back the return reaches; a market needs a month more of history"),
        Parameter.integer(CENTRE_OF_MASS, 1, 1000, "daily closes")
            .withDefault(60)
            .describedAs("centre of mass of the weights that estimate volatility"),
        Parameter.number(Names.LEVERAGE_CAP, 0, 100, "multiple of nav")
            .withDefault(10.0)
            .describedAs("greatest gross notional; above it all positions shrink alike"),
        Parameter.number(Names.RISK, 0, 1, "decimal of nav per year")
            .withDefault(0.02)
            .describedAs("volatility that each market contributes: 40% over 20 markets is 0.02"));
  }

  /** What makes a fund of it. */
  static List<Parameter> fund() {
    return List.of(
        Parameter.choice(Names.CALENDAR, "month", "quarter")
            .withDefault("month")
            .describedAs("period at whose last valuation date positions are set anew"),
        CommonParameters.bills(CommonParameters.BILLS),
        CommonParameters.expenseRatio(0.0066));
  }
}
