package io.notional.studies;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.config.Node;
import io.notional.files.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values into specs: {@code with.sleeves[1].sleeve.with.band}. Stateless. */
final class SpecEdit {
  private static final Pattern PART = Pattern.compile("\\.?([^.\\[\\]]+)|\\[(\\d{1,6})]");

  private SpecEdit() {}

  /**
   * The spec with another value.
   *
   * @throws NotionalException {@code BAD_SYNTAX} for what is no path, {@code OUT_OF_RANGE} for an
   *     item that a list does not have, {@code CONFLICT} where the path leads into a single value
   */
  static Spec put(Spec spec, Axis axis, AxisValue value) {
    Node node = value.node();
    if (axis.name().startsWith(Axis.WITH)) {
      Node.Mapping with = section(spec.with(), axis, node);
      return new Spec(
          spec.strategy(), spec.preset(), spec.presetWhere(), with, spec.run(), spec.where());
    }
    if (axis.name().startsWith(Axis.RUN)) {
      Node.Mapping run = section(spec.run(), axis, node);
      return new Spec(
          spec.strategy(), spec.preset(), spec.presetWhere(), spec.with(), run, spec.where());
    }
    String where = node.where();
    return switch (axis.name()) {
      case Axis.PRESET ->
          new Spec(
              spec.strategy(),
              Optional.of(value.text()),
              where,
              spec.with(),
              spec.run(),
              spec.where());
      case Axis.STRATEGY ->
          new Spec(value.text(), spec.preset(), spec.presetWhere(), spec.with(), spec.run(), where);
      default -> spec;
    };
  }

  private static Node.Mapping section(Node.Mapping section, Axis axis, Node value) {
    List<Object> path = path(axis);
    return (Node.Mapping) put(section, path, 1, axis, value);
  }

  /** Names as texts and places in lists as whole numbers. */
  private static List<Object> path(Axis axis) {
    List<Object> path = new ArrayList<>();
    Matcher part = PART.matcher(axis.name());
    int end = 0;
    while (part.find() && part.start() == end) {
      path.add(part.group(1) != null ? part.group(1) : Integer.valueOf(part.group(2)));
      end = part.end();
    }
    if (end < axis.name().length() || path.size() < 2) {
      String message =
          axis.name() + " must be names with dots between, and [0] for the first of a list";
      throw NotionalException.of(ErrorCode.BAD_SYNTAX, message, axis.where());
    }
    return path;
  }

  private static Node put(Node current, List<Object> path, int depth, Axis axis, Node value) {
    if (depth == path.size()) {
      return value;
    }
    if (path.get(depth) instanceof Integer index) {
      return item(current, path, depth, index, axis, value);
    }
    if (current != null && !(current instanceof Node.Mapping)) {
      throw conflict(path, depth, axis, "a map");
    }
    Node.Mapping map =
        current == null ? new Node.Mapping(Map.of(), axis.where()) : (Node.Mapping) current;
    Map<String, Node> entries = new LinkedHashMap<>(map.entries());
    String name = (String) path.get(depth);
    entries.put(name, put(entries.get(name), path, depth + 1, axis, value));
    return new Node.Mapping(entries, map.where());
  }

  private static Node item(
      Node current, List<Object> path, int depth, int index, Axis axis, Node value) {
    if (!(current instanceof Node.Listing list)) {
      throw conflict(path, depth, axis, "a list");
    }
    if (index >= list.items().size()) {
      String message =
          shown(path, depth)
              + " has "
              + list.items().size()
              + " items in the spec, counted from 0, but "
              + axis.name()
              + " varies ["
              + index
              + "]";
      throw NotionalException.of(ErrorCode.OUT_OF_RANGE, message, axis.where());
    }
    List<Node> items = new ArrayList<>(list.items());
    items.set(index, put(items.get(index), path, depth + 1, axis, value));
    return new Node.Listing(items, list.where());
  }

  private static NotionalException conflict(List<Object> path, int depth, Axis axis, String what) {
    String message =
        shown(path, depth) + " is not " + what + " in the spec, so " + axis.name() + " cannot vary";
    return NotionalException.of(ErrorCode.UNKNOWN_NAME, message, axis.where());
  }

  private static String shown(List<Object> path, int depth) {
    StringBuilder shown = new StringBuilder();
    for (Object part : path.subList(0, depth)) {
      if (part instanceof Integer) {
        shown.append('[').append(part).append(']');
      } else {
        shown.append(shown.length() == 0 ? "" : ".").append(part);
      }
    }
    return shown.toString();
  }
}
