package io.notional.marginmodels;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.margin.MarginModel;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Provides {@link ScenarioMargin}. */
final class ScenarioProvider extends MarginProvider {
  private static final ScenarioSettings DEFAULTS = ScenarioSettings.DEFAULTS;
  private static final String EXTREME_MOVE = "extreme-move";
  private static final String EXTREME_COVER = "extreme-cover";
  private static final String CALENDAR_CHARGE = "calendar-charge";
  private static final String CREDITS = "credits";
  private static final String RATE = "rate";
  static final String GROUPS = "groups";
  static final String PRODUCTS = "products";

  ScenarioProvider() {
    super("scenario", "sixteen price scenarios, calendar charges and credits between tenors");
  }

  @Override
  public Parameters parameters() {
    return Parameters.of(
        Parameter.number(EXTREME_MOVE, 1, 10, "scan ranges")
            .withDefault(DEFAULTS.extremeMove())
            .describedAs("the two extreme price moves"),
        Parameter.number(EXTREME_COVER, 0.01, 1, "fraction")
            .withDefault(DEFAULTS.extremeCover())
            .describedAs("the part of an extreme loss that counts"),
        Parameter.number(CALENDAR_CHARGE, 0.001, 1, "fraction of the scan range")
            .withDefault(DEFAULTS.calendarCharge())
            .describedAs("what a spread between deliveries of a product pays"),
        Parameter.groups(
                CREDITS,
                Parameters.of(
                    Parameter.instruments(PRODUCTS).describedAs("two products"),
                    Parameter.number(RATE, 0, 0.999, "fraction of scan risk")))
            .withDefault(DEFAULTS.credits().stream().map(ScenarioProvider::plain).toList())
            .describedAs("between opposite sides, by matched DV01, in the order given"),
        groups("products that move as one, such as a contract and its micro"));
  }

  /** The parameter that names products by groups. */
  static Parameter groups(String line) {
    return Parameter.groups(GROUPS, Parameters.of(Parameter.instruments(PRODUCTS)))
        .describedAs(line);
  }

  private static Map<String, Object> plain(SpreadCredit credit) {
    // In a fixed order, since the reference page shows it: that of Map.of differs from run to run.
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put(PRODUCTS, List.of(credit.first(), credit.second()));
    plain.put(RATE, credit.rate());
    return plain;
  }

  @Override
  public MarginModel create(Config config, Context context) {
    List<SpreadCredit> credits =
        config.groups(CREDITS).stream().map(ScenarioProvider::credit).toList();
    return at(
        config.where(GROUPS),
        () ->
            new ScenarioMargin(
                new ScenarioSettings(
                    config.number(EXTREME_MOVE),
                    config.number(EXTREME_COVER),
                    config.number(CALENDAR_CHARGE),
                    credits,
                    products(config))));
  }

  /** The products of each group. */
  static List<List<String>> products(Config config) {
    return config.groups(GROUPS).stream().map(group -> group.texts(PRODUCTS)).toList();
  }

  private static SpreadCredit credit(Config config) {
    List<String> products = config.texts(PRODUCTS);
    if (products.size() != 2) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          "a credit must name two products but names " + products,
          config.where(PRODUCTS));
    }
    return at(
        config.where(PRODUCTS),
        () -> new SpreadCredit(products.get(0), products.get(1), config.number(RATE)));
  }
}
