package io.notional.strategies.managedfutures;

import io.notional.api.plugin.Component;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import java.util.List;

/** Makes components from names and values, as a host would, and asks them for orders. */
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
    return of(new TrendFundProvider(), values);
  }

  /** A trend sleeve that no cap holds back. */
  static Sleeve sleeve(String... markets) {
    return of(new TrendSleeveProvider(), "markets", List.of(markets), "leverage-cap", 100.0);
  }

  static RecordedOrders decided(Strategy fund, FakePoint point) {
    RecordedOrders orders = new RecordedOrders();
    fund.decide(point, orders);
    return orders;
  }

  static RecordedOrders allocated(Sleeve sleeve, SleeveTarget target, FakePoint point) {
    RecordedOrders orders = new RecordedOrders();
    sleeve.allocate(target, point, orders.sleeve(sleeve.id()));
    return orders;
  }
}
