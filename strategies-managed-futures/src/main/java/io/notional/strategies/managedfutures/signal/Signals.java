package io.notional.strategies.managedfutures.signal;

import io.notional.api.error.ErrorCode;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.Signal;
import io.notional.strategies.managedfutures.estimate.FlooredDeviation;
import io.notional.toolkit.ConfigProblems;
import java.util.List;

/** The signals that ship, with their parameters. Stateless. */
public final class Signals {
  /** The id of the signal that counts past returns. */
  public static final String MOMENTUM = "momentum";

  /** The id of the majority of several past returns. */
  public static final String MOMENTUM_VOTE = "momentum-vote";

  /** The id of crossovers of moving averages. */
  public static final String EWMAC = "ewmac";

  private static final String MONTHS = "months";
  private static final String MONTH = "month";
  private static final String CALENDAR = "calendar";
  private static final String CLOSES = "daily closes";
  private static final String MULTIPLE = "multiple";
  private static final int MOST_MONTHS = 120;

  private Signals() {}

  /** The sign of the return over some months of 21 daily closes. */
  public static Signal signs(int months) {
    return new Momentum(new int[] {months}, false, false, 1);
  }

  /** A provider of each. */
  public static List<Provider<?>> providers() {
    return List.of(momentum(), vote(), ewmac(), breakout(), statistic(), carry());
  }

  private static Provider<Signal> momentum() {
    return new SignalProvider(
        MOMENTUM,
        "past returns over one or several lookbacks, by sign or over their volatility",
        Parameters.of(
            months(List.of(12.0)),
            Parameter.choice(MONTH, CALENDAR, "closes")
                .withDefault(CALENDAR)
                .describedAs("whether a month is one of the calendar or 21 daily closes"),
            Parameter.choice("form", "sign", "scaled")
                .withDefault("sign")
                .describedAs("whether only the sign counts, or the return over its volatility"),
            Parameter.integer("center-of-mass", 1, 1000, CLOSES)
                .withDefault(60)
                .describedAs("of the weights that estimate the volatility of the form scaled")),
        (config, problems) ->
            new Momentum(
                months(config, problems),
                config.text(MONTH).equalsIgnoreCase(CALENDAR),
                config.text("form").equalsIgnoreCase("scaled"),
                config.integer("center-of-mass")));
  }

  private static Provider<Signal> vote() {
    return new SignalProvider(
        MOMENTUM_VOTE,
        "the majority of several past returns, with a smaller position where they disagree",
        Parameters.of(
            months(List.of(3.0, 6.0, 12.0)),
            Parameter.number("cut", 0, 1, "fraction of the position")
                .withDefault(1.0 / 3)
                .describedAs("what disagreement takes away")),
        (config, problems) -> {
          int[] months = months(config, problems);
          if (months.length % 2 == 0) {
            problems.add(
                ErrorCode.CONFLICT,
                "months must be an odd number of lookbacks for a majority but are " + months.length,
                config,
                MONTHS);
          }
          return new MomentumVote(months, config.number("cut"));
        });
  }

  private static Provider<Signal> ewmac() {
    return new SignalProvider(
        EWMAC,
        "the crossover of two exponentially weighted moving averages of the price",
        Parameters.of(
            Parameter.integer("fast", 1, 1000, CLOSES)
                .withDefault(16)
                .describedAs("span of the fast average"),
            Parameter.integer("slow", 2, 4000, CLOSES)
                .withDefault(64)
                .describedAs("span of the slow average, longer than the fast one"),
            Parameter.number("scalar", 0, 1000, MULTIPLE)
                .withDefault(3.75)
                .describedAs("makes the mean absolute forecast 10; that of 16 and 64 by default"),
            Parameter.integer("volatility-span", 2, 1000, CLOSES)
                .withDefault(35)
                .describedAs("span of the deviation of price differences"),
            Parameter.integer("floor-window", 0, 5000, CLOSES)
                .withDefault(500)
                .describedAs("past deviations whose quantile is the floor; 0 for no floor"),
            Parameter.number("floor-quantile", 0, 1, "quantile")
                .withDefault(0.05)
                .describedAs("which quantile of past deviations is the floor")),
        (config, problems) -> {
          int fast = config.integer("fast");
          int slow = config.integer("slow");
          if (slow <= fast) {
            problems.add(
                ErrorCode.CONFLICT,
                "slow must be longer than fast, " + fast + ", but was " + slow,
                config,
                "slow");
          }
          FlooredDeviation volatility =
              new FlooredDeviation(
                  config.integer("volatility-span"),
                  config.integer("floor-window"),
                  config.number("floor-quantile"));
          return new Ewmac(fast, slow, config.number("scalar"), volatility);
        });
  }

  private static Provider<Signal> breakout() {
    return new SignalProvider(
        "breakout",
        "where the price lies within its recent range",
        Parameters.of(
            Parameter.integer("closes", 4, 4000, CLOSES)
                .withDefault(80)
                .describedAs("over which the range is taken; a quarter of them smooths")),
        (config, problems) -> new Breakout(config.integer("closes")));
  }

  private static Provider<Signal> statistic() {
    return new SignalProvider(
        "trend-statistic",
        "the t-statistic of the mean return over some months",
        Parameters.of(
            Parameter.integer(MONTHS, 1, MOST_MONTHS, "calendar months")
                .withDefault(12)
                .describedAs("the lookback"),
            Parameter.number("full", 0.01, 100, "t-statistic")
                .withDefault(1.0)
                .describedAs("from which on the forecast is 10")),
        (config, problems) -> new TrendStatistic(config.integer(MONTHS), config.number("full")));
  }

  private static Provider<Signal> carry() {
    return new SignalProvider(
        "carry",
        "what a market earns if its curve stays as it is, over its volatility",
        Parameters.of(
            Parameter.number("scalar", 0, 1000, MULTIPLE)
                .withDefault(30.0)
                .describedAs("makes the mean absolute forecast 10"),
            Parameter.integer("smoothing", 1, 1000, CLOSES)
                .withDefault(90)
                .describedAs("span of the mean of carry over volatility"),
            Parameter.integer("volatility-span", 2, 1000, CLOSES)
                .withDefault(35)
                .describedAs("span of the deviation of returns")),
        (config, problems) ->
            new Carry(
                config.number("scalar"),
                config.integer("smoothing"),
                config.integer("volatility-span")));
  }

  private static Parameter months(List<Double> usual) {
    return Parameter.numbers(MONTHS, 1, MOST_MONTHS, "calendar months")
        .withDefault(usual)
        .describedAs("lookbacks; a calendar month reaches to the same day of its month");
  }

  private static int[] months(Config config, ConfigProblems problems) {
    List<Double> given = config.numbers(MONTHS);
    if (given.isEmpty()) {
      problems.add(
          ErrorCode.MISSING_VALUE, "months must have at least one but has none", config, MONTHS);
    }
    for (double months : given) {
      if (months != Math.rint(months)) {
        problems.add(
            ErrorCode.OUT_OF_RANGE, "months must be whole but one was " + months, config, MONTHS);
      }
    }
    return given.stream().mapToInt(Double::intValue).toArray();
  }
}
