package io.notional.strategies.managedfutures.program;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.toolkit.CommonParameters;
import java.util.ArrayList;
import java.util.List;

/** Ranges, defaults and lines of description of the programme's parameters. */
final class ProgramParameters {
  private static final String CLOSES = "daily closes";
  private static final String OF_NAV = "fraction of nav";
  private static final String A_YEAR = "decimal per year";
  private static final String MULTIPLE = "multiple";

  private ProgramParameters() {}

  /** Everything but what makes a fund or a sleeve of it. */
  static List<Parameter> program() {
    List<Parameter> all = new ArrayList<>(universe());
    all.addAll(forecasts());
    all.add(volatility());
    all.addAll(sizing());
    all.addAll(limits());
    all.addAll(dealing());
    return all;
  }

  /** What makes a fund of it. */
  static List<Parameter> fund() {
    return List.of(
        Parameter.choice(Names.CALENDAR, "day", "week", "month", "quarter")
            .withDefault("month")
            .describedAs("period at whose last valuation date the programme decides"),
        CommonParameters.bills(CommonParameters.BILLS),
        CommonParameters.expenseRatio(0));
  }

  /** What makes a sleeve of it. */
  static List<Parameter> sleeve() {
    return List.of(
        Parameter.text(Names.SLEEVE)
            .withDefault("trend")
            .describedAs("name of the sleeve in results"));
  }

  private static List<Parameter> universe() {
    return List.of(
        Parameter.instruments(Names.MARKETS)
            .describedAs("futures products to trade; they may join and leave"),
        Parameter.groups(Names.GROUPS, group())
            .optional()
            .describedAs("classes and sectors of markets; else the class of each one's terms"),
        Parameter.integer(Names.MIN_HISTORY, 1, 600, "calendar months")
            .withDefault(12)
            .describedAs("history that a market needs before it takes part"),
        Parameter.choice(Names.START, "with-history", Names.FLAT)
            .withDefault("with-history")
            .describedAs("whether a run may begin before any market has its history, and is flat"),
        Parameter.integer(Names.MAX_STALE_DAYS, 0, 366, "calendar days")
            .withDefault(10)
            .describedAs("for how long a price may have been unseen at a decision"),
        Parameter.number(Names.LEAST_MOVES, 0, 1, "fraction of closes")
            .withDefault(0.0)
            .describedAs("closes of the last year that must have moved, a filter of quality"),
        Parameter.number(Names.MOST_TICK, 0, 10, "fraction of a day's deviation")
            .withDefault(0.0)
            .describedAs("greatest tick, a filter of liquidity: no spread is less; 0 for none"),
        Parameter.integer(Names.NAMED, 0, 1000, "markets")
            .withDefault(0)
            .describedAs("markets that the rule names; those that are not listed are counted"),
        Parameter.integer(Names.DROP, 0, 1000, "markets")
            .withDefault(0)
            .describedAs("how many of the most volatile are left out"));
  }

  private static Parameters group() {
    return Parameters.of(
        Parameter.text(Names.ASSET_CLASS)
            .withDefault("")
            .describedAs("asset class; empty for that of each market's terms"),
        Parameter.text(Names.SECTOR).withDefault("").describedAs("sector, such as energy"),
        Parameter.instruments(Names.MARKETS).describedAs("markets of the group"));
  }

  private static List<Parameter> forecasts() {
    return List.of(
        Parameter.groups(
                Names.SIGNALS,
                Parameters.of(
                    Parameter.component(Names.SIGNAL, ComponentKind.SIGNAL)
                        .describedAs("what forecasts, of any plugin"),
                    Parameter.number(Names.WEIGHT, 0, 1, "fraction of the forecast")
                        .optional()
                        .describedAs("its share; all alike where none is given")))
            .describedAs("what forecasts the markets, and with which weights"),
        estimated(Names.FORECAST_MULTIPLIER, 1.0)
            .describedAs("makes up for what signals diversify: a number, or estimated"),
        Parameter.number(Names.FORECAST_CAP, 0, 20, "forecast")
            .withDefault(20.0)
            .describedAs("greatest forecast of a market, 10 being an average one"));
  }

  /** A number, or the word that it is to be estimated. */
  private static Parameter estimated(String name, double usual) {
    return Parameter.forms(
            name,
            Parameter.number("number", 0, 10, MULTIPLE),
            Parameter.choice("word", Names.ESTIMATED))
        .withDefault(usual);
  }

  private static Parameter volatility() {
    return Parameter.group(
            Names.VOLATILITY,
            Parameters.of(
                Parameter.number(Names.CENTRE_OF_MASS, 1, 1000, CLOSES)
                    .withDefault(60.0)
                    .describedAs("of the weights; a span L has (L - 1) / 2"),
                Parameter.number(Names.DAYS_OF_YEAR, 200, 366, "days")
                    .withDefault(261.0)
                    .describedAs("by which a daily variance becomes one a year"),
                Parameter.integer(Names.FLOOR_WINDOW, 0, 5000, CLOSES)
                    .withDefault(0)
                    .describedAs("past deviations whose quantile is the floor; 0 for no floor"),
                Parameter.number(Names.FLOOR_QUANTILE, 0, 1, "quantile")
                    .withDefault(0.05)
                    .describedAs("which quantile of past deviations is the floor"),
                Parameter.number(Names.LONG_RUN_WEIGHT, 0, 1, "fraction of the estimate")
                    .withDefault(0.0)
                    .describedAs("share of the slow estimate in the blend"),
                Parameter.number(Names.LONG_RUN, 1, 10_000, CLOSES)
                    .withDefault(1260.0)
                    .describedAs("centre of mass of the slow estimate"),
                Parameter.choice(Names.MISSING, "left-out", Names.ZERO)
                    .withDefault("left-out")
                    .describedAs("what a day without a close of its own is to the estimate")))
        .describedAs("how volatile a market is");
  }

  private static List<Parameter> sizing() {
    return List.of(
        Parameter.choice(Names.WEIGHTS, "markets", "classes", "risk-parity")
            .withDefault("markets")
            .describedAs("how the book is shared out: by market, by class, or by equal risk"),
        Parameter.groups(
                Names.CLASS_WEIGHTS,
                Parameters.of(
                    Parameter.text(Names.ASSET_CLASS).describedAs("an asset class"),
                    Parameter.number(Names.WEIGHT, 0, 1, "fraction of the book")
                        .describedAs("its share")))
            .optional()
            .describedAs("shares by class, of weights by class; all alike where none is given"),
        Parameter.integer(Names.SLOTS, 0, 1000, "markets")
            .withDefault(0)
            .describedAs("what equal weights are divided by; 0 for the markets that take part"),
        Parameter.choice(Names.SIZE_BY, "volatility", "notional")
            .withDefault("volatility")
            .describedAs("whether markets have risk alike or notional alike"),
        Parameter.number(Names.RISK, 0, 10, A_YEAR)
            .withDefault(0.1)
            .describedAs("volatility of the whole book if it were one market, forecast 10"),
        Parameter.number(Names.NOTIONAL, 0, 100, "multiple of nav")
            .withDefault(1.0)
            .describedAs("gross notional at forecast 10 where markets have notional alike"),
        estimated(Names.MULTIPLIER, 1.0)
            .describedAs("makes up for what markets diversify: a number, or estimated"),
        Parameter.number(Names.TARGET, 0, 10, A_YEAR)
            .optional()
            .describedAs("volatility that the book is scaled to by the covariance"),
        Parameter.group(
                Names.COVARIANCE,
                Parameters.of(
                    Parameter.integer(Names.MONTHS, 3, 600, "calendar months")
                        .withDefault(36)
                        .describedAs("how long the rolling window is"),
                    Parameter.integer(Names.STEP, 1, 252, CLOSES)
                        .withDefault(21)
                        .describedAs("closes of one of its periods: 21 for months, 5 for weeks"),
                    Parameter.number(Names.SHRINKAGE, 0, 1, "fraction")
                        .withDefault(0.0)
                        .describedAs("how far correlations are drawn to zero")))
            .describedAs("by which markets are compared"));
  }

  private static List<Parameter> limits() {
    return List.of(
        Parameter.texts(Names.LONG_ONLY)
            .optional()
            .describedAs("markets, sectors or classes that are long or flat"),
        Parameter.number(Names.MARKET_CAP, 0, 100, OF_NAV)
            .withDefault(100.0)
            .describedAs("greatest notional of a market"),
        Parameter.groups(
                Names.CAPS,
                Parameters.of(
                    Parameter.text(Names.OF).describedAs("a market, sector or class"),
                    Parameter.number(Names.NOTIONAL, 0, 100, OF_NAV)
                        .describedAs("gross notional of all that it means")))
            .optional()
            .describedAs("what some markets may have together"),
        Parameter.number(Names.LEVERAGE_CAP, 0, 100, "multiple of nav")
            .withDefault(10.0)
            .describedAs("greatest gross notional; above it all positions shrink alike"),
        Parameter.number(Names.MARGIN_CAP, 0, 1, OF_NAV)
            .optional()
            .describedAs("greatest initial margin of the exchanges; above it all shrink alike"));
  }

  private static List<Parameter> dealing() {
    return List.of(
        Parameter.number(Names.BUFFER, 0, 10, "fraction of the average position")
            .withDefault(0.0)
            .describedAs("how far what is held may be from what is wanted without a trade"),
        Parameter.choice(Names.CONTRACTS, "fund", "nearest")
            .withDefault("fund")
            .describedAs("who makes whole contracts: the run, or a search by tracking risk"),
        Parameter.number(Names.TRADING_COST, 0, 0.1, "fraction of notional")
            .withDefault(0.0002)
            .describedAs("what the search takes a trade to cost"),
        Parameter.number(Names.COST_PENALTY, 0, 1000, MULTIPLE)
            .withDefault(50.0)
            .describedAs("tracking risk that the search takes a unit of cost to be worth"));
  }
}
