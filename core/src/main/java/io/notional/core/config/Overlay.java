package io.notional.core.config;

import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.ParameterType;
import io.notional.api.plugin.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lays values over those of a preset. Groups merge key by key. A component merges with the preset's
 * one if it is of the same provider, or names none; another provider, or a preset of its own,
 * replaces it. Everything else replaces, lists included.
 */
public final class Overlay {
  private static final String USE = ComponentReader.USE;
  private static final String PRESET = ComponentReader.PRESET;

  private Overlay() {}

  /**
   * The values of {@code top} over those of {@code base}; every value keeps its place.
   *
   * @param parameters say which maps are groups and which are components
   */
  public static Node.Mapping of(Parameters parameters, Node.Mapping base, Node.Mapping top) {
    Map<String, Node> merged = new LinkedHashMap<>(base.entries());
    top.entries()
        .forEach((key, node) -> merged.merge(key, node, (a, b) -> over(parameters, key, a, b)));
    return new Node.Mapping(merged, top.where());
  }

  private static Node over(Parameters parameters, String key, Node base, Node top) {
    Parameter parameter = parameters.find(key).orElse(null);
    if (parameter == null) {
      return top;
    }
    if (parameter.type() == ParameterType.COMPONENT) {
      return component(base, top);
    }
    boolean group = parameter.type() == ParameterType.GROUP;
    if (group && base instanceof Node.Mapping below && top instanceof Node.Mapping above) {
      return of(parameter.nested().orElseThrow(), below, above);
    }
    return top;
  }

  private static Node component(Node base, Node top) {
    if (!(top instanceof Node.Mapping above) || above.entries().containsKey(PRESET)) {
      return top;
    }
    Node.Mapping below =
        base instanceof Node.Mapping map ? map : new Node.Mapping(Map.of(USE, base), base.where());
    return deep(below, above);
  }

  /**
   * What a component's values mean is not known here: every map merges, unless it names another.
   */
  private static Node deep(Node.Mapping base, Node.Mapping top) {
    if (namesAnother(base, top)) {
      return top;
    }
    Map<String, Node> merged = new LinkedHashMap<>(base.entries());
    top.entries().forEach((key, node) -> merged.merge(key, node, Overlay::deepValue));
    return new Node.Mapping(merged, top.where());
  }

  private static Node deepValue(Node base, Node top) {
    return base instanceof Node.Mapping below && top instanceof Node.Mapping above
        ? deep(below, above)
        : top;
  }

  private static boolean namesAnother(Node.Mapping base, Node.Mapping top) {
    Node use = top.entries().get(USE);
    return use != null && !text(use).equals(text(base.entries().get(USE)));
  }

  private static String text(Node node) {
    return node instanceof Node.Scalar scalar ? scalar.text() : "";
  }
}
