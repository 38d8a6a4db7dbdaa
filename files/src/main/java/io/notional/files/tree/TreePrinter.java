package io.notional.files.tree;

import io.notional.core.config.Node;
import java.util.Map;

/**
 * Prints a tree as YAML in block style, entries in their order. What {@link TreeReader} reads from
 * the output equals what was printed, places aside; a text that cannot stand without quotes gets
 * them. Stateless, and safe for use by many threads.
 */
public final class TreePrinter {
  private final StringBuilder out = new StringBuilder();

  private TreePrinter() {}

  /** The tree as YAML text that ends with a line end. */
  public static String print(Node node) {
    TreePrinter printer = new TreePrinter();
    if (isInline(node)) {
      printer.inline(node);
      printer.out.append('\n');
    } else {
      printer.block(node, 0, false);
    }
    return printer.out.toString();
  }

  private static boolean isInline(Node node) {
    return node instanceof Node.Scalar
        || (node instanceof Node.Listing list && list.items().isEmpty())
        || (node instanceof Node.Mapping map && map.entries().isEmpty());
  }

  /** A list or map that is not empty; the first line may already have its indent. */
  private void block(Node node, int indent, boolean indented) {
    boolean pending = !indented;
    if (node instanceof Node.Mapping map) {
      for (Map.Entry<String, Node> entry : map.entries().entrySet()) {
        indent(indent, pending);
        entry(entry.getKey(), entry.getValue(), indent);
        pending = true;
      }
    } else if (node instanceof Node.Listing list) {
      for (Node item : list.items()) {
        indent(indent, pending);
        item(item, indent);
        pending = true;
      }
    }
  }

  private void entry(String key, Node value, int indent) {
    out.append(key.isEmpty() || !PlainText.isSafe(key) ? Quoted.of(key) : key).append(':');
    if (isInline(value)) {
      out.append(' ');
      inline(value);
      endLine();
    } else {
      out.append('\n');
      block(value, indent + 2, false);
    }
  }

  private void item(Node value, int indent) {
    out.append("- ");
    if (isInline(value)) {
      inline(value);
      endLine();
    } else {
      block(value, indent + 2, true);
    }
  }

  private void inline(Node node) {
    if (node instanceof Node.Scalar scalar) {
      boolean plain = !scalar.quoted() && PlainText.isSafe(scalar.text());
      out.append(plain ? scalar.text() : Quoted.of(scalar.text()));
    } else {
      out.append(node instanceof Node.Listing ? "[]" : "{}");
    }
  }

  private void endLine() {
    if (out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    out.append('\n');
  }

  private void indent(int width, boolean pending) {
    if (pending) {
      out.append(" ".repeat(width));
    }
  }
}
