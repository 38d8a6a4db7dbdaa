package io.notional.core.config;

import io.notional.api.plugin.Variant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plain values (Map, List, String, Double, Integer, Boolean) of nodes and of checked values. */
final class Plain {
  private Plain() {}

  /** A node as it was written; what is not in quotes may be a flag or a number. */
  static Object value(Node node) {
    if (node instanceof Node.Mapping mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      mapping.entries().forEach((key, item) -> map.put(key, value(item)));
      return map;
    }
    if (node instanceof Node.Listing listing) {
      List<Object> list = new ArrayList<>();
      listing.items().forEach(item -> list.add(value(item)));
      return list;
    }
    return scalar((Node.Scalar) node);
  }

  /** A checked value. */
  static Object value(Object checked) {
    if (checked instanceof ResolvedConfig config) {
      return config.asMap();
    }
    if (checked instanceof Variant variant) {
      Map<String, Object> values = ((ResolvedConfig) variant.values()).asMap();
      return values.isEmpty() ? variant.kind() : Map.of(variant.kind(), values);
    }
    if (checked instanceof NamedComponent component) {
      return component.asMap();
    }
    if (checked instanceof List<?> list) {
      List<Object> plain = new ArrayList<>();
      list.forEach(item -> plain.add(value(item)));
      return plain;
    }
    return checked instanceof LocalDate date ? date.toString() : checked;
  }

  private static Object scalar(Node.Scalar scalar) {
    String text = scalar.text();
    if (!scalar.quoted() && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))) {
      return Boolean.valueOf(text);
    }
    return ScalarReader.finiteNumber(scalar).<Object>map(n -> n).orElse(text);
  }
}
