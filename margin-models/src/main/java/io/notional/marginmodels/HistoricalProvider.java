package io.notional.marginmodels;

import io.notional.api.margin.MarginModel;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Provides {@link HistoricalMargin}. */
final class HistoricalProvider extends MarginProvider {
  private static final HistoricalSettings DEFAULTS = HistoricalSettings.builder().build();
  private static final String WINDOW = "window";
  private static final String LEVEL = "level";
  private static final String MEASURE = "measure";
  private static final String DECAY = "decay";
  private static final String SCALING_CAP = "scaling-cap";
  private static final String HORIZON_DAYS = "horizon-days";
  private static final String FLOOR = "floor";
  private static final String STRESS_WINDOW = "stress-window";
  private static final String STRESS_WEIGHT = "stress-weight";
  private static final String INITIAL_RATIO = "initial-ratio";
  private static final String MIN_HISTORY = "min-history";
  private static final String SHORT_HISTORY = "short-history";
  private static final String SHORT_INITIAL = "short-initial";
  private static final String SHORT_MAINTENANCE = "short-maintenance";

  private static final Parameters PARAMETERS =
      Parameters.of(
          Parameter.integer(WINDOW, 20, 5000, "valuation days")
              .withDefault(DEFAULTS.window())
              .describedAs("past days that are scenarios"),
          Parameter.number(LEVEL, 0.9, 0.9999, "fraction of scenarios")
              .withDefault(DEFAULTS.level())
              .describedAs("confidence level"),
          choice(MEASURE, TailMeasure.values(), DEFAULTS.measure())
              .describedAs("what is taken of the scenarios beyond the level"),
          Parameter.number(DECAY, 0.5, 0.9999, "a day")
              .withDefault(DEFAULTS.decay())
              .describedAs("decay of the squares that estimate volatility"),
          Parameter.number(SCALING_CAP, 1, 100, "multiple")
              .withDefault(DEFAULTS.scalingCap())
              .describedAs("how much a scenario is scaled to today's volatility at most"),
          Parameter.integer(HORIZON_DAYS, 1, 20, "days")
              .withDefault(DEFAULTS.horizonDays())
              .describedAs("close-out, by whose square root risk grows"),
          Parameter.number(FLOOR, 1e-6, 1, "fraction of notional")
              .withDefault(DEFAULTS.floor())
              .describedAs("the least requirement"),
          Parameter.integer(STRESS_WINDOW, 20, 20_000, "valuation days")
              .withDefault(DEFAULTS.stressWindow())
              .describedAs("past days of the long-run stressed figure"),
          Parameter.number(STRESS_WEIGHT, 0, 1, "fraction")
              .withDefault(DEFAULTS.stressWeight())
              .describedAs("weight of the stressed figure where it is above the current one"),
          Parameter.number(INITIAL_RATIO, 1, 2, "multiple of maintenance")
              .withDefault(DEFAULTS.initialRatio())
              .describedAs("initial over maintenance margin"),
          Parameter.integer(MIN_HISTORY, 20, 5000, "past changes")
              .withDefault(DEFAULTS.minHistory())
              .describedAs("with fewer, a product falls to short-history"),
          choice(SHORT_HISTORY, ShortHistory.values(), DEFAULTS.shortHistory())
              .describedAs("what answers for a product with too short a history"),
          Parameter.number(SHORT_INITIAL, 1e-6, 1, "fraction of notional")
              .withDefault(DEFAULTS.shortFractions().initial())
              .describedAs("for percent-of-notional"),
          Parameter.number(SHORT_MAINTENANCE, 1e-6, 1, "fraction of notional")
              .withDefault(DEFAULTS.shortFractions().maintenance())
              .describedAs("for percent-of-notional"),
          ScenarioProvider.groups("products whose gains and losses offset each other")
              .withDefault(
                  DEFAULTS.groups().stream()
                      .map(products -> Map.of(ScenarioProvider.PRODUCTS, products))
                      .toList()));

  HistoricalProvider() {
    super("historical", "losses of past days scaled to today's volatility, with a floor");
  }

  @Override
  public Parameters parameters() {
    return PARAMETERS;
  }

  @Override
  public MarginModel create(Config config, Context context) {
    MarginFractions fractions =
        at(
            config.where(SHORT_MAINTENANCE),
            () ->
                new MarginFractions(
                    config.number(SHORT_INITIAL), config.number(SHORT_MAINTENANCE)));
    List<List<String>> groups = ScenarioProvider.products(config);
    HistoricalSettings.Builder settings =
        HistoricalSettings.builder()
            .measure(value(TailMeasure.class, config.text(MEASURE)))
            .shortHistory(value(ShortHistory.class, config.text(SHORT_HISTORY)))
            .shortFractions(fractions)
            .groups(groups);
    numbers(settings, config);
    return at(config.where(ScenarioProvider.GROUPS), () -> new HistoricalMargin(settings.build()));
  }

  private static void numbers(HistoricalSettings.Builder settings, Config config) {
    settings
        .window(config.integer(WINDOW))
        .level(config.number(LEVEL))
        .decay(config.number(DECAY))
        .scalingCap(config.number(SCALING_CAP))
        .horizonDays(config.integer(HORIZON_DAYS))
        .floor(config.number(FLOOR))
        .stressWindow(config.integer(STRESS_WINDOW))
        .stressWeight(config.number(STRESS_WEIGHT))
        .initialRatio(config.number(INITIAL_RATIO))
        .minHistory(config.integer(MIN_HISTORY));
  }

  private static <E extends Enum<E>> Parameter choice(String name, E[] values, E fallback) {
    String[] words = Arrays.stream(values).map(HistoricalProvider::word).toArray(String[]::new);
    return Parameter.choice(name, words).withDefault(word(fallback));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E value(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
