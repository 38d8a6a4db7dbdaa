package io.notional.strategies.efficientcore;

import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Strategy;
import io.notional.testkit.Components;
import io.notional.testkit.PointFixture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes components from a name and a value, as a host would. */
final class Made {
  private Made() {}

  static Strategy fund(Object... values) {
    return Components.make(new EfficientCoreProvider(), values);
  }

  static Strategy portfolio(Object... values) {
    return Components.make(new PortfolioProvider(), values);
  }

  /** The values of a sleeve of a portfolio, with one instrument of the sleeve's name. */
  static Map<String, Object> part(String name, double weight) {
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("name", name);
    part.put("asset-class", "equity");
    part.put("weight", weight);
    part.put("instruments", List.of(name.toUpperCase(Locale.ROOT)));
    return part;
  }

  static RebalanceRule rule(Object... values) {
    return Components.make(new BandAndCalendarProvider(), values);
  }

  /** Equity capital and overlay notional, of which .90 and .60 were ordered. */
  static PointFixture weights(double equity, double overlay) {
    return new PointFixture()
        .funded("equity", equity, 0.9)
        .funded("collateral", 1 - equity, Double.NaN)
        .overlay("bonds", overlay, 0.6);
  }
}
