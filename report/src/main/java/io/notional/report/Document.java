package io.notional.report;

import io.notional.core.config.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A summary or a manifest, asked by path: {@code returns.volatility}. Immutable. */
record Document(Node.Mapping root) {
  /** The value of a path, if there is one that is not null. */
  Optional<Node> at(String path) {
    Node node = root;
    for (String key : path.split("\\.", -1)) {
      if (!(node instanceof Node.Mapping map) || !map.entries().containsKey(key)) {
        return Optional.empty();
      }
      node = map.entries().get(key);
    }
    return isNull(node) ? Optional.empty() : Optional.of(node);
  }

  /** The text of a path; empty where there is none. */
  String text(String path) {
    return at(path).map(Document::text).orElse("");
  }

  /** The number of a path; NaN where there is none. */
  double number(String path) {
    return at(path).map(Document::number).orElse(Double.NaN);
  }

  /** The entries of a list of maps; none where there is no such list. */
  List<Document> list(String path) {
    if (at(path).orElse(null) instanceof Node.Listing list) {
      return list.items().stream()
          .filter(Node.Mapping.class::isInstance)
          .map(item -> new Document((Node.Mapping) item))
          .toList();
    }
    return List.of();
  }

  /** The entries of a map in their order; none where there is no such map. */
  Map<String, Node> map(String path) {
    return at(path).orElse(null) instanceof Node.Mapping map ? map.entries() : Map.of();
  }

  /** A scalar as it was written; empty for what is none. */
  static String text(Node node) {
    return node instanceof Node.Scalar scalar ? scalar.text() : "";
  }

  /** A scalar as a number; NaN for what is none. */
  static double number(Node node) {
    try {
      return Double.parseDouble(text(node));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static boolean isNull(Node node) {
    return node instanceof Node.Scalar scalar && !scalar.quoted() && scalar.text().equals("null");
  }
}
