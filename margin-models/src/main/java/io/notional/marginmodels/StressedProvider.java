package io.notional.marginmodels;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.margin.MarginModel;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Preset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Provides {@link StressedMargin}. */
final class StressedProvider extends MarginProvider {
  private static final String MODEL = "model";
  private static final String STRESS = "stress";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String BASE = "base";
  private static final String MULTIPLIERS = "multipliers";
  private static final String PRODUCT = "product";
  private static final String MULTIPLIER = "multiplier";
  private static final String OTHERS = "others";

  /** What margins peaked at in March 2020, as multiples of those of its first day. */
  private static final Preset MARCH_2020 =
      new Preset(
          "march-2020",
          "margins of 2020-03-01 times what they rose by in the dash for cash",
          Map.of(
              STRESS,
              List.of(
                  Map.of(
                      FROM,
                      "2020-03-09",
                      TO,
                      "2020-03-31",
                      BASE,
                      "2020-03-01",
                      MULTIPLIERS,
                      List.of(
                          peak("ZT", 1.48),
                          peak("ZF", 1.32),
                          peak("ZN", 1.74),
                          peak("TN", 1.97),
                          peak("ZB", 2.32),
                          peak("UB", 3.11),
                          peak("ES", 1.8))))));

  StressedProvider() {
    super("stressed", "another model, its margins of a base date multiplied over ranges of dates");
  }

  private static Map<String, Object> peak(String product, double multiplier) {
    return Map.of(PRODUCT, product, MULTIPLIER, multiplier);
  }

  @Override
  public Parameters parameters() {
    return Parameters.of(
        Parameter.component(MODEL, ComponentKind.MARGIN_MODEL)
            .withDefault("exchange")
            .describedAs("the model that is stressed"),
        Parameter.groups(STRESS, stress()).describedAs("ranges that do not overlap"));
  }

  private static Parameters stress() {
    return Parameters.of(
        Parameter.date(FROM).describedAs("the first date"),
        Parameter.date(TO).describedAs("the last date"),
        Parameter.date(BASE).describedAs("the date of the margins that are multiplied"),
        Parameter.groups(
            MULTIPLIERS, Parameters.of(Parameter.instrument(PRODUCT), multiplier(MULTIPLIER))),
        multiplier(OTHERS).withDefault(1.0).describedAs("of products that are not named"));
  }

  private static Parameter multiplier(String name) {
    return Parameter.number(name, 0.1, 100, "multiple of the base date's margin");
  }

  @Override
  public List<Preset> presets() {
    return List.of(MARCH_2020);
  }

  @Override
  public MarginModel create(Config config, Context context) {
    MarginModel model = context.component(ComponentKind.MARGIN_MODEL, config.component(MODEL));
    List<MarginStress> stresses =
        config.groups(STRESS).stream().map(StressedProvider::stress).toList();
    return at(config.where(STRESS), () -> new StressedMargin(model, stresses));
  }

  private static MarginStress stress(Config config) {
    Map<String, Double> multipliers = new HashMap<>();
    for (Config named : config.groups(MULTIPLIERS)) {
      String product = named.text(PRODUCT);
      if (multipliers.put(product, named.number(MULTIPLIER)) != null) {
        throw NotionalException.of(
            ErrorCode.CONFLICT, MULTIPLIERS + " names " + product + " twice", named.where(PRODUCT));
      }
    }
    return at(
        config.where(FROM),
        () ->
            new MarginStress(
                config.date(FROM),
                config.date(TO),
                config.date(BASE),
                multipliers,
                config.number(OTHERS)));
  }
}
