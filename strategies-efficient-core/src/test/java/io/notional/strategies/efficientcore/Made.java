package io.notional.strategies.efficientcore;

import io.notional.api.plugin.Component;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Strategy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes components from a name and a value, as a host would. */
final class Made {
  /** A host that has no other plugin. */
  static final Context NO_OTHERS =
      new Context() {
        @Override
        public <T> T component(ComponentKind<T> kind, Component component) {
          throw new UnsupportedOperationException(component.id());
        }
      };

  private Made() {}

  /** A component with values given as name, value, name, value. */
  static <T> T of(Provider<T> provider, Object... values) {
    FakeConfig config = FakeConfig.defaults(provider);
    for (int i = 0; i < values.length; i += 2) {
      config.with((String) values[i], values[i + 1]);
    }
    return provider.create(config, NO_OTHERS);
  }

  static Strategy fund(Object... values) {
    return of(new EfficientCoreProvider(), values);
  }

  static Strategy portfolio(Object... values) {
    return of(new PortfolioProvider(), values);
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
    return of(new BandAndCalendarProvider(), values);
  }
}
