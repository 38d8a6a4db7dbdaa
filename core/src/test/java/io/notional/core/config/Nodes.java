package io.notional.core.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short words for nodes in tests. Every node but those of {@link #map} sits at line 7. */
final class Nodes {
  static final String LINE = "spec.yaml, line 7";

  private Nodes() {}

  static Node plain(String text) {
    return new Node.Scalar(text, false, LINE);
  }

  static Node quoted(String text) {
    return new Node.Scalar(text, true, LINE);
  }

  static Node list(Node... items) {
    return new Node.Listing(List.of(items), LINE);
  }

  static Node.Mapping map() {
    return new Node.Mapping(Map.of(), "spec.yaml, line 1");
  }

  static Node.Mapping map(String key, Node value) {
    return and(map(), key, value);
  }

  static Node.Mapping and(Node.Mapping map, String key, Node value) {
    Map<String, Node> entries = new LinkedHashMap<>(map.entries());
    entries.put(key, value);
    return new Node.Mapping(entries, map.where());
  }
}
