package io.notional.files.plan;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.config.Nearest;
import io.notional.core.config.Node;
import io.notional.core.replicate.Part;
import io.notional.files.tree.TreeReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One value of a spec that is switched, as {@code KEY=VALUE}: a parameter of the strategy, a
 * setting as {@code run.KEY}, or {@value #FINANCING_SPREAD}, which is none of a spec: what futures
 * cost to finance above what their prices hold. Keys that are known belong to a part; others say
 * it, as in {@code equity-instrument:stocks=[VV]}. A dotted key goes into what is written under
 * {@code with}. Immutable.
 *
 * @param part it belongs to
 * @param key without the part
 * @param value as YAML
 * @param text as it was asked for
 */
public record Alternative(Part part, String key, Node value, String text) {
  /** What futures cost to finance above what their prices hold, decimal per year. */
  public static final String FINANCING_SPREAD = "financing-spread";

  private static final String OPTION = "--alternative";
  private static final String RUN = "run.";

  private static final Map<String, Part> PARTS = new TreeMap<>();

  static {
    put(Part.FEE, "expense-ratio");
    put(Part.FINANCING, FINANCING_SPREAD, "run.cash-spread", "run.line-spread");
    put(Part.ROLLS_AND_COSTS, "run.costs", "run.cost-stress");
    put(Part.EQUITY_INSTRUMENT, "equity-instruments", "equity-weights", "equity", "equity-sleeve");
    put(Part.DURATION_AND_RUNGS, "ladder", "ladder-weights", "ladder-duration", "notional");
    put(Part.DURATION_AND_RUNGS, "duration");
    put(Part.REBALANCE_TIMING, "band", "calendar", "calendar-scope", "rebalance", "run.fill");
    put(Part.REBALANCE_TIMING, "run.sizing", "run.contracts", "calendar-day", "duration-drift");
    put(Part.REBALANCE_TIMING, "scope", "return-to", "least-trade", "least-collateral");
    put(Part.REBALANCE_TIMING, "least-cover");
  }

  private static void put(Part part, String... keys) {
    Arrays.stream(keys).forEach(key -> PARTS.put(key, part));
  }

  /**
   * Reads one.
   *
   * @throws NotionalException {@code BAD_SYNTAX} for what is no {@code KEY=VALUE}, {@code
   *     UNKNOWN_NAME} for a key that belongs to no part
   */
  public static Alternative parse(String text) {
    int equals = text.indexOf('=');
    if (equals <= 0 || equals == text.length() - 1) {
      throw NotionalException.of(
          ErrorCode.WRONG_TYPE, OPTION + " must be KEY=VALUE but was '" + text + "'");
    }
    String named = text.substring(0, equals).strip();
    int colon = named.indexOf(':');
    String key = named.substring(colon + 1);
    Part part = colon < 0 ? known(key) : part(named.substring(0, colon));
    return new Alternative(part, key, value(text.substring(equals + 1), named), text);
  }

  private static Part known(String key) {
    Part part = PARTS.get(key);
    if (part == null) {
      throw NotionalException.of(
          ErrorCode.UNKNOWN_NAME,
          OPTION
              + ": "
              + Nearest.unknown("key", key, PARTS.keySet())
              + "; of another key say which part it belongs to, as PART:KEY=VALUE with a part of "
              + ids());
    }
    return part;
  }

  private static Part part(String id) {
    return Arrays.stream(Part.values())
        .filter(part -> part != Part.RESIDUAL && part.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                NotionalException.of(
                    ErrorCode.UNKNOWN_NAME, OPTION + ": " + Nearest.unknown("part", id, ids())));
  }

  private static List<String> ids() {
    return Arrays.stream(Part.values())
        .filter(part -> part != Part.RESIDUAL)
        .map(Part::id)
        .toList();
  }

  private static Node value(String yaml, String named) {
    String where = OPTION + " " + named;
    Node root = TreeReader.read(where, "value: " + yaml + "\n");
    Node value = root instanceof Node.Mapping map ? map.entries().get("value") : null;
    if (value == null) {
      throw NotionalException.of(
          ErrorCode.BAD_SYNTAX, where + " must have one value but was '" + yaml + "'");
    }
    return placed(value, where);
  }

  /** A line says nothing of an option. */
  private static Node placed(Node node, String where) {
    if (node instanceof Node.Mapping map) {
      Map<String, Node> entries = new LinkedHashMap<>();
      map.entries().forEach((key, item) -> entries.put(key, placed(item, where)));
      return new Node.Mapping(entries, where);
    }
    if (node instanceof Node.Listing list) {
      return new Node.Listing(
          list.items().stream().map(item -> placed(item, where)).toList(), where);
    }
    Node.Scalar scalar = (Node.Scalar) node;
    return new Node.Scalar(scalar.text(), scalar.quoted(), where);
  }

  /** The spread, if that is what is switched. */
  Optional<Node> financingSpread() {
    return key.equals(FINANCING_SPREAD) ? Optional.of(value) : Optional.empty();
  }

  /** Whether it is a setting of the run. */
  boolean isOfRun() {
    return key.startsWith(RUN);
  }

  /** The values with this one switched. */
  Node.Mapping in(Node.Mapping values) {
    String path = isOfRun() ? key.substring(RUN.length()) : key;
    if (values.entries().containsKey(path) || path.indexOf('.') < 0) {
      return put(values, path, value);
    }
    return (Node.Mapping) switched(values, new ArrayList<>(List.of(path.split("\\.", -1))));
  }

  private Node switched(Node node, List<String> path) {
    if (path.isEmpty()) {
      return value;
    }
    String step = path.remove(0);
    if (node instanceof Node.Mapping map && (path.isEmpty() || map.entries().containsKey(step))) {
      Node inner = map.entries().get(step);
      return put(map, step, switched(inner, path));
    }
    if (node instanceof Node.Listing list && isPlace(step, list.items().size())) {
      List<Node> items = new ArrayList<>(list.items());
      int place = Integer.parseInt(step);
      items.set(place, switched(items.get(place), path));
      return new Node.Listing(items, list.where());
    }
    throw NotionalException.of(
        ErrorCode.UNKNOWN_NAME,
        OPTION + " " + key + ": the spec has nothing written under '" + step + "'");
  }

  private static boolean isPlace(String step, int size) {
    return step.matches("[0-9]{1,4}") && Integer.parseInt(step) < size;
  }

  private static Node.Mapping put(Node.Mapping map, String key, Node value) {
    Map<String, Node> entries = new LinkedHashMap<>(map.entries());
    entries.put(key, value);
    return new Node.Mapping(entries, map.where());
  }
}
