package io.notional.testkit.rules;

import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.ParameterType;
import io.notional.api.plugin.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values at the edges of what a declaration allows, and values beyond it. */
final class Edges {
  /**
   * One value of a configuration that is changed.
   *
   * @param path the dotted name of the parameter
   * @param value what it is set to
   * @param values all values, this one changed
   */
  record Change(String path, Object value, Map<String, Object> values) {
    @Override
    public String toString() {
      return path + ": " + value;
    }
  }

  private Edges() {}

  /** Values that are just allowed. */
  static List<Change> allowed(Parameters parameters, Map<String, Object> values) {
    return changes(parameters, values, "", true);
  }

  /** Values that must be refused, and a key that nobody declared. */
  static List<Change> refused(Parameters parameters, Map<String, Object> values) {
    List<Change> changes = changes(parameters, values, "", false);
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put("no-such-key", 1);
    changes.add(new Change("no-such-key", 1, more));
    return changes;
  }

  private static List<Change> changes(
      Parameters parameters, Map<String, Object> values, String path, boolean allowed) {
    List<Change> changes = new ArrayList<>();
    for (Parameter parameter : parameters.list()) {
      String inside = path + parameter.name();
      for (Object value : allowed ? allowed(parameter) : refused(parameter)) {
        changes.add(new Change(inside, value, with(values, parameter.name(), value)));
      }
      if (parameter.type() == ParameterType.GROUP
          && values.get(parameter.name()) instanceof Map<?, ?> group) {
        Parameters nested = parameter.nested().orElseThrow();
        for (Change inner : changes(nested, named(group), inside + ".", allowed)) {
          changes.add(
              new Change(
                  inner.path(), inner.value(), with(values, parameter.name(), inner.values())));
        }
      }
    }
    return changes;
  }

  private static Map<String, Object> named(Map<?, ?> group) {
    Map<String, Object> values = new LinkedHashMap<>();
    group.forEach((name, value) -> values.put("" + name, value));
    return values;
  }

  private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return changed;
  }

  private static List<Object> allowed(Parameter parameter) {
    return switch (parameter.type()) {
      case NUMBER -> ends(parameter);
      case INTEGER -> ends(parameter).stream().map(n -> (Object) ((Double) n).intValue()).toList();
      case NUMBERS -> ends(parameter).stream().map(n -> (Object) List.of(n)).toList();
      case FLAG -> List.of(true, false);
      case CHOICE -> List.copyOf(parameter.choices());
      case TEXT -> List.of("", "x");
      case TEXTS, INSTRUMENTS, GROUPS, VARIANTS -> List.of(List.of());
      default -> List.of();
    };
  }

  private static List<Object> ends(Parameter parameter) {
    List<Object> ends = new ArrayList<>();
    for (double end : new double[] {parameter.min(), parameter.max()}) {
      if (Double.isFinite(end)) {
        ends.add(end);
      }
    }
    return ends;
  }

  private static List<Object> refused(Parameter parameter) {
    return switch (parameter.type()) {
      case NUMBER -> beyond(parameter, "three");
      case INTEGER -> beyond(parameter, 1.5);
      case NUMBERS -> beyond(parameter, List.of("three"));
      case FLAG -> List.of("maybe");
      case CHOICE -> List.of("none of these choices");
      case DATE -> List.of("2020-02-30");
      case TEXT, INSTRUMENT -> List.of(List.of("a", "b"));
      case TEXTS, INSTRUMENTS -> List.of(Map.of("a", "b"));
      case GROUP, GROUPS -> List.of("no map");
      case COMPONENT -> List.of(List.of("no component"));
      case FORMS, VARIANTS -> List.of();
    };
  }

  private static List<Object> beyond(Parameter parameter, Object wrong) {
    List<Object> values = new ArrayList<>();
    values.add(wrong);
    boolean list = parameter.type() == ParameterType.NUMBERS;
    for (double value : new double[] {below(parameter.min()), above(parameter.max())}) {
      boolean whole = parameter.type() == ParameterType.INTEGER;
      Object number = whole ? (Object) (long) value : (Object) value;
      if (Double.isFinite(value)) {
        values.add(list ? List.of(number) : number);
      }
    }
    return values;
  }

  private static double below(double min) {
    return min - Math.max(1, Math.abs(min));
  }

  private static double above(double max) {
    return max + Math.max(1, Math.abs(max));
  }
}
