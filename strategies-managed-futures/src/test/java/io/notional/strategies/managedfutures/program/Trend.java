package io.notional.strategies.managedfutures.program;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.core.catalog.Catalog;
import io.notional.core.config.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Programmes by the host's own catalog. */
final class Trend {
  private static final Catalog CATALOG = Catalog.load();

  private Trend() {}

  static Strategy fund(String preset, Object... values) {
    return CATALOG
        .create(ComponentKind.STRATEGY, "trend", Optional.of(preset), node(map(values)), "")
        .component();
  }

  static Sleeve sleeve(String preset, Object... values) {
    return CATALOG
        .create(ComponentKind.SLEEVE, "trend", Optional.of(preset), node(map(values)), "")
        .component();
  }

  static Map<String, Object> map(Object... values) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      map.put((String) values[i], values[i + 1]);
    }
    return map;
  }

  static Map<String, Object> group(String sector, String... markets) {
    return map("sector", sector, "markets", List.of(markets));
  }

  private static Node.Mapping node(Map<String, Object> values) {
    return (Node.Mapping) Node.of(values, "spec");
  }
}
