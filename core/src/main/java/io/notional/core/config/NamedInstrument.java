package io.notional.core.config;

import io.notional.api.plugin.Variant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An instrument that a configuration names. Immutable.
 *
 * @param id not checked: a configuration does not know the market
 * @param where the place where it was named; empty for a default
 */
public record NamedInstrument(String id, String where) {
  public NamedInstrument {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(where, "where");
  }

  /** Those that a checked value names. */
  static List<NamedInstrument> in(ResolvedConfig.Value value) {
    return switch (value.form().type()) {
      case INSTRUMENT, INSTRUMENTS -> written(value.node()).toList();
      case GROUP, GROUPS, COMPONENT, VARIANTS -> inside(value.value()).toList();
      default -> List.of();
    };
  }

  private static Stream<NamedInstrument> written(Node node) {
    if (node instanceof Node.Listing listing) {
      return listing.items().stream().flatMap(NamedInstrument::written);
    }
    return Stream.of(new NamedInstrument(((Node.Scalar) node).text(), node.where()));
  }

  private static Stream<NamedInstrument> inside(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().flatMap(NamedInstrument::inside);
    }
    if (value instanceof NamedComponent component) {
      return component.config().stream().flatMap(config -> config.instruments().stream());
    }
    if (value instanceof Variant variant) {
      return inside(variant.values());
    }
    return ((ResolvedConfig) value).instruments().stream();
  }
}
