package io.notional.testkit;

import io.notional.api.plugin.Component;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Provider;
import io.notional.core.config.ConfigReader;
import io.notional.core.config.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes components of a provider by the host's own reader: names, types and ranges are checked and
 * defaults filled in as from a spec, whose places are {@code spec, NAME}. Stateless.
 */
public final class Components {
  private Components() {}

  /** A host that has no other components. */
  private static final Context NO_OTHERS =
      new Context() {
        @Override
        public <T> T component(ComponentKind<T> kind, Component component) {
          throw new UnsupportedOperationException("there is no other component: " + component.id());
        }
      };

  /**
   * A component.
   *
   * @param values name, value, name, value; as in a spec, so dates are texts
   * @throws io.notional.api.error.NotionalException with all that is wrong with the values
   */
  public static <T> T make(Provider<T> provider, Object... values) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      map.put((String) values[i], values[i + 1]);
    }
    return make(provider, map);
  }

  /** The same of values by name, such as a preset's. */
  public static <T> T make(Provider<T> provider, Map<String, Object> values) {
    return provider.create(config(provider, values), NO_OTHERS);
  }

  private static Config config(Provider<?> provider, Map<String, Object> values) {
    return ConfigReader.read(written(values), provider.parameters(), "");
  }

  /** Values as if they were written in a spec, each at the place {@code spec, NAME}. */
  public static Node.Mapping written(Map<String, Object> values) {
    return mapping(values, "");
  }

  private static Node.Mapping mapping(Map<?, ?> values, String path) {
    Map<String, Node> entries = new LinkedHashMap<>();
    String inside = path.isEmpty() ? "" : path + ".";
    values.forEach((name, value) -> entries.put("" + name, node(value, inside + name)));
    return new Node.Mapping(entries, "spec, " + path);
  }

  private static Node node(Object value, String path) {
    if (value instanceof Map<?, ?> map) {
      return mapping(map, path);
    }
    if (value instanceof List<?> list) {
      List<Node> items = new ArrayList<>();
      for (Object item : list) {
        items.add(node(item, path + "[" + items.size() + "]"));
      }
      return new Node.Listing(items, "spec, " + path);
    }
    return Node.of(value, "spec, " + path);
  }
}
