package io.notional.strategies.managedfutures;

import io.notional.api.plugin.Parameter;
import io.notional.toolkit.CommonParameters;
import java.util.List;

/** Names, ranges, defaults and lines of description of the parameters. */
final class TrendParameters {
  static final String SLEEVE = "sleeve";
  static final String MARKETS = "markets";
  static final String LOOKBACK = "lookback";
  static final String CENTRE_OF_MASS = "volatility-center-of-mass";
  static final String MIN_HISTORY = "min-history";
  static final String LEVERAGE_CAP = "leverage-cap";
  static final String RISK = "risk";
  static final String CALENDAR = "calendar";

  private TrendParameters() {}

  /** What the sleeve on its own has besides the book. */
  static List<Parameter> sleeve() {
    return List.of(
        Parameter.text(SLEEVE).withDefault("trend").describedAs("name of the sleeve in results"));
  }

  /** The trend book. */
  static List<Parameter> book() {
    return List.of(
        Parameter.instruments(MARKETS)
            .describedAs("futures products to trade; they may join and leave"),
        Parameter.integer(LOOKBACK, 1, 120, "months, of 21 daily closes")
            .withDefault(12)
            .describedAs("how far back the return reaches whose sign is the position's"),
        Parameter.integer(CENTRE_OF_MASS, 1, 1000, "daily closes")
            .withDefault(60)
            .describedAs("centre of mass of the weights that estimate volatility"),
        Parameter.integer(MIN_HISTORY, 3, 100_000, "daily closes")
            .withDefault(273)
            .describedAs("closes a market needs before it is traded; at least lookback + 1 count"),
        Parameter.number(LEVERAGE_CAP, 0, 100, "multiple of nav")
            .withDefault(10.0)
            .describedAs("greatest gross notional; above it all positions shrink alike"));
  }

  /** What makes a fund of it. */
  static List<Parameter> fund() {
    return List.of(
        Parameter.number(RISK, 0, 1, "decimal of nav per year")
            .withDefault(0.02)
            .describedAs("volatility that each market contributes: 40% over 20 markets is 0.02"),
        Parameter.choice(CALENDAR, "month", "quarter")
            .withDefault("month")
            .describedAs("period at whose last valuation date positions are set anew"),
        CommonParameters.bills(CommonParameters.BILLS),
        CommonParameters.expenseRatio(0.0066));
  }
}
