package io.notional.report;

import io.notional.core.config.Node;
import java.util.Map;

/** A tree as indented lines, for reading. Stateless. */
final class Outline {
  private final StringBuilder out = new StringBuilder();

  private Outline() {}

  static String of(Node node) {
    Outline outline = new Outline();
    outline.write(node, 0);
    return outline.out.toString().stripTrailing();
  }

  private void write(Node node, int indent) {
    if (node instanceof Node.Mapping map) {
      for (Map.Entry<String, Node> entry : map.entries().entrySet()) {
        out.append("  ".repeat(indent)).append(entry.getKey()).append(':');
        value(entry.getValue(), indent);
      }
    } else if (node instanceof Node.Listing list) {
      for (Node item : list.items()) {
        out.append("  ".repeat(indent)).append('-');
        value(item, indent);
      }
    }
  }

  private void value(Node node, int indent) {
    if (node instanceof Node.Scalar scalar) {
      out.append(' ').append(scalar.text()).append('\n');
    } else if (isFlat(node)) {
      out.append(' ').append(flat(node)).append('\n');
    } else {
      out.append('\n');
      write(node, indent + 1);
    }
  }

  private static boolean isFlat(Node node) {
    return node instanceof Node.Listing list
        ? list.items().stream().allMatch(Node.Scalar.class::isInstance)
        : node instanceof Node.Mapping map && map.entries().isEmpty();
  }

  private static String flat(Node node) {
    if (node instanceof Node.Listing list) {
      return "[" + String.join(", ", list.items().stream().map(Document::text).toList()) + "]";
    }
    return "{}";
  }
}
