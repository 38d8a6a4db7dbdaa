package io.notional.files.tree;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.config.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the events of a parser into nodes, with the rules that YAML and JSON share. */
final class TreeBuilder {
  private final String name;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private Node root;

  TreeBuilder(String name) {
    this.name = name;
  }

  /** A list or map that is still open, its entries so far, and in a map the key that waits. */
  private static final class Frame {
    final boolean list;
    final String where;
    final List<Node> items = new ArrayList<>();
    final Map<String, Node> entries = new LinkedHashMap<>();
    String key;
    String keyWhere;

    Frame(boolean list, String where) {
      this.list = list;
      this.where = where;
    }

    boolean wantsKey() {
      return !list && key == null;
    }

    void add(Node node) {
      if (list) {
        items.add(node);
      } else {
        entries.put(key, node);
        key = null;
      }
    }

    Node close() {
      return list ? new Node.Listing(items, where) : new Node.Mapping(entries, where);
    }
  }

  /** The place of a line and a column, both counted from 1. */
  String place(int line, int column) {
    return name + ", line " + line + ", column " + column;
  }

  /** Whether the next scalar is a key. */
  boolean wantsKey() {
    return !frames.isEmpty() && frames.peek().wantsKey();
  }

  void open(boolean list, String where) {
    if (wantsKey()) {
      throw bad("a key must be a single value but is a list or a map", where);
    }
    if (frames.size() == TreeReader.MAX_DEPTH) {
      throw bad("values are nested deeper than " + TreeReader.MAX_DEPTH + " levels", where);
    }
    boolean underKey = !frames.isEmpty() && !frames.peek().list;
    frames.push(new Frame(list, underKey ? frames.peek().keyWhere : where));
  }

  void close() {
    add(frames.pop().close());
  }

  void key(String key, String where) {
    Frame frame = frames.peek();
    if (key.isEmpty() || key.length() > TreeReader.MAX_KEY) {
      throw bad(
          "a key must have 1 to " + TreeReader.MAX_KEY + " characters but has " + key.length(),
          where);
    }
    if (frame.entries.containsKey(key)) {
      String first = frame.entries.get(key).where();
      throw bad("the key '" + key + "' is given twice, first at " + first, where);
    }
    frame.key = key;
    frame.keyWhere = where;
  }

  void scalar(String text, boolean quoted, String where) {
    add(new Node.Scalar(text, quoted || !PlainText.isSafe(text), where));
  }

  Node root() {
    if (root == null) {
      throw bad(name + " holds no value", name + ", line 1");
    }
    return root;
  }

  NotionalException bad(String message, String where) {
    return NotionalException.of(ErrorCode.BAD_SYNTAX, message, where);
  }

  private void add(Node node) {
    if (!frames.isEmpty()) {
      frames.peek().add(node);
    } else if (root == null) {
      root = node;
    } else {
      throw bad(name + " must hold one document but holds more", node.where());
    }
  }
}
