package io.notional.files.schema;

import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.ParameterType;
import io.notional.api.plugin.Parameters;
import io.notional.core.config.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a reader is told of one parameter.
 *
 * @param depth 0 at the top, one more within each map
 * @param name the key; of an item of several kinds, the kind
 * @param wanted what may stand there, with its unit
 * @param fallback {@code required}, the default, or empty where it may be absent
 * @param description one line; may be empty
 */
public record ReferenceLine(
    int depth, String name, String wanted, String fallback, String description) {
  /** The default of what has none and must be given. */
  public static final String REQUIRED = "required";

  /** The lines of parameters in their order, each with those within it after it. */
  public static List<ReferenceLine> of(Parameters parameters) {
    List<ReferenceLine> lines = new ArrayList<>();
    parameters.list().forEach(parameter -> add(lines, parameter, 0));
    return List.copyOf(lines);
  }

  private static void add(List<ReferenceLine> lines, Parameter parameter, int depth) {
    lines.add(
        new ReferenceLine(
            depth,
            parameter.name(),
            wanted(parameter),
            fallback(parameter),
            parameter.description()));
    parameter.nested().ifPresent(nested -> within(lines, nested, depth + 1));
    parameter.alternatives().forms().stream()
        .flatMap(form -> form.nested().stream())
        .forEach(nested -> within(lines, nested, depth + 1));
    parameter
        .alternatives()
        .variants()
        .forEach((kind, values) -> variant(lines, kind, values, depth + 1));
  }

  private static void within(List<ReferenceLine> lines, Parameters nested, int depth) {
    nested.list().forEach(parameter -> add(lines, parameter, depth));
  }

  private static void variant(
      List<ReferenceLine> lines, String kind, Parameters values, int depth) {
    String wanted = values.list().isEmpty() ? "the word alone" : "a map";
    lines.add(new ReferenceLine(depth, kind, wanted, "", ""));
    within(lines, values, depth + 1);
  }

  private static String wanted(Parameter parameter) {
    boolean unit = !parameter.unit().isEmpty() && parameter.type() != ParameterType.VARIANTS;
    String wanted = Expected.value(parameter);
    return unit ? wanted + ", " + parameter.unit() : wanted;
  }

  private static String fallback(Parameter parameter) {
    boolean required = parameter.required() && parameter.fallback().isEmpty();
    return required ? REQUIRED : parameter.fallback().map(ReferenceLine::shown).orElse("");
  }

  /** As a file would have it. */
  private static String shown(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(ReferenceLine::shown).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + shown(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    boolean whole = value instanceof Double d && Math.rint(d) == d && Math.abs(d) < 1e15;
    String text = whole ? Long.toString(((Double) value).longValue()) : String.valueOf(value);
    return text.isEmpty() ? "''" : text;
  }
}
