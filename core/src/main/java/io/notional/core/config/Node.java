package io.notional.core.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a configuration before it is checked: a scalar, a list or a map. Every node knows
 * where it was written. Immutable.
 */
public sealed interface Node {
  /** The place for messages, such as {@code ntsx.yaml, line 4}; empty when not from a file. */
  String where();

  /**
   * A single value as it was written.
   *
   * @param text the characters of the value, without quotes
   * @param quoted whether it was written in quotes, and so is text
   */
  record Scalar(String text, boolean quoted, String where) implements Node {}

  /**
   * A list.
   *
   * @param items in their order
   */
  record Listing(List<Node> items, String where) implements Node {
    public Listing {
      items = List.copyOf(items);
    }
  }

  /**
   * A map.
   *
   * @param entries in the order in which they were written
   */
  record Mapping(Map<String, Node> entries, String where) implements Node {
    /** An empty map. */
    public static final Mapping EMPTY = new Mapping(Map.of(), "");

    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /**
   * A tree from plain values: Map with text keys, List, and anything else by its {@code toString}.
   * A String is text, and so counts as quoted.
   *
   * @param where the place that every node will report
   */
  static Node of(Object value, String where) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Node> entries = new LinkedHashMap<>();
      map.forEach((key, item) -> entries.put(String.valueOf(key), of(item, where)));
      return new Mapping(entries, where);
    }
    if (value instanceof List<?> list) {
      return new Listing(list.stream().map(item -> of(item, where)).toList(), where);
    }
    return new Scalar(String.valueOf(value), value instanceof String, where);
  }
}
