package io.notional.files.tree;

import io.notional.core.config.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/** Trees without places, for comparison. */
public final class Trees {
  private Trees() {}

  /** The same tree as if it had been written nowhere. */
  public static Node withoutPlaces(Node node) {
    if (node instanceof Node.Mapping map) {
      Map<String, Node> entries = new LinkedHashMap<>();
      map.entries().forEach((key, value) -> entries.put(key, withoutPlaces(value)));
      return new Node.Mapping(entries, "");
    }
    if (node instanceof Node.Listing list) {
      return new Node.Listing(list.items().stream().map(Trees::withoutPlaces).toList(), "");
    }
    Node.Scalar scalar = (Node.Scalar) node;
    return new Node.Scalar(scalar.text(), scalar.quoted(), "");
  }
}
