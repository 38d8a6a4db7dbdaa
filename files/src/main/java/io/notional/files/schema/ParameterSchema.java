package io.notional.files.schema;

import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.ParameterType;
import io.notional.api.plugin.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Declared parameters as JSON Schema, draft 2020-12, in plain maps and lists. What a schema cannot
 * say, such as rules between values, is left to the reader of the file. Used by one thread.
 */
final class ParameterSchema {
  private static final String OBJECT = "object";
  private static final double MOST_WHOLE = 1e15;

  /** Whether every value that has no default must be there, or a preset may have it. */
  enum Strictness {
    WHOLE,
    OVER_PRESET
  }

  private final ComponentSchema components;
  private final Strictness strictness;

  ParameterSchema(ComponentSchema components, Strictness strictness) {
    this.components = components;
    this.strictness = strictness;
  }

  /** A map of parameters: no other keys, and those that must be given. */
  Map<String, Object> map(Parameters parameters) {
    Map<String, Object> properties = new LinkedHashMap<>();
    parameters.list().forEach(p -> properties.put(p.name(), described(p)));
    List<String> required =
        parameters.list().stream().filter(this::isRequired).map(Parameter::name).toList();
    return object(properties, required);
  }

  /** A map with these keys and no others. */
  static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", OBJECT);
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  /** One of several schemas. */
  static Map<String, Object> anyOf(List<?> schemas) {
    return schemas.size() == 1 ? cast(schemas.get(0)) : Map.of("anyOf", schemas);
  }

  private static Map<String, Object> cast(Object schema) {
    Map<String, Object> copy = new LinkedHashMap<>();
    ((Map<?, ?>) schema).forEach((key, value) -> copy.put((String) key, value));
    return copy;
  }

  private boolean isRequired(Parameter parameter) {
    return strictness == Strictness.WHOLE && mustBeGiven(parameter);
  }

  /** Whether any of them must be given, as nothing else has a value for it. */
  static boolean anyMustBeGiven(Parameters parameters) {
    return parameters.list().stream().anyMatch(ParameterSchema::mustBeGiven);
  }

  /** A group that is not written must be if anything in it must. */
  private static boolean mustBeGiven(Parameter parameter) {
    if (parameter.fallback().isPresent()) {
      return false;
    }
    boolean implied = parameter.type() == ParameterType.GROUP && !parameter.required();
    return implied ? anyMustBeGiven(parameter.nested().orElseThrow()) : parameter.required();
  }

  /** What may stand under its key, with its description and default. */
  Map<String, Object> described(Parameter parameter) {
    Map<String, Object> schema = new LinkedHashMap<>(value(parameter));
    String words = words(parameter);
    if (!words.isEmpty()) {
      schema.put("description", words);
    }
    parameter.fallback().ifPresent(fallback -> schema.put("default", plain(fallback)));
    return schema;
  }

  private static String words(Parameter parameter) {
    boolean unit = !parameter.unit().isEmpty() && parameter.type() != ParameterType.VARIANTS;
    if (!unit) {
      return parameter.description();
    }
    return parameter.description().isEmpty()
        ? parameter.unit()
        : parameter.description() + "; " + parameter.unit();
  }

  private static Object plain(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(ParameterSchema::plain).toList();
    }
    return value instanceof LocalDate date ? date.toString() : value;
  }

  private Map<String, Object> value(Parameter parameter) {
    return switch (parameter.type()) {
      case NUMBER -> number("number", parameter);
      case INTEGER -> number("integer", parameter);
      case FLAG -> Map.of("type", "boolean");
      case TEXT, INSTRUMENT -> text();
      case CHOICE -> choice(parameter);
      case DATE -> date();
      case TEXTS, INSTRUMENTS -> oneOrMore(text());
      case NUMBERS -> oneOrMore(number("number", parameter));
      case GROUP -> group(parameter);
      case GROUPS -> list(map(parameter.nested().orElseThrow()));
      case COMPONENT -> components.reference(parameter.kind().orElseThrow(), strictness);
      case FORMS -> anyOf(parameter.alternatives().forms().stream().map(this::value).toList());
      case VARIANTS -> list(variant(parameter));
    };
  }

  private static Map<String, Object> number(String type, Parameter parameter) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    if (parameter.min() > Double.NEGATIVE_INFINITY) {
      schema.put("minimum", limit(parameter.min()));
    }
    if (parameter.max() < Double.POSITIVE_INFINITY) {
      schema.put("maximum", limit(parameter.max()));
    }
    return schema;
  }

  /** Whole numbers without a decimal point. */
  private static Object limit(double limit) {
    return Math.rint(limit) == limit && Math.abs(limit) <= MOST_WHOLE
        ? (Object) (long) limit
        : (Object) limit;
  }

  /** A number or a flag without quotes is a text, too, where a text is asked for. */
  static Map<String, Object> text() {
    return Map.of("type", List.of("string", "number", "boolean"));
  }

  private static Map<String, Object> date() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    return schema;
  }

  /** As declared, and in capitals or without: case does not matter. */
  private static Map<String, Object> choice(Parameter parameter) {
    Set<String> words = new LinkedHashSet<>(parameter.choices());
    parameter.choices().forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    parameter.choices().forEach(word -> words.add(word.toUpperCase(Locale.ROOT)));
    return Map.of("enum", words.stream().map(ParameterSchema::asYaml).toList());
  }

  /** A choice such as 1 is a number to whoever reads the file. */
  private static Object asYaml(String word) {
    return word.matches("[0-9]+") ? (Object) Integer.valueOf(word) : word;
  }

  /** A list of such items. */
  static Map<String, Object> list(Map<String, Object> items) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    schema.put("items", items);
    return schema;
  }

  /** A single value stands for a list of one. */
  private static Map<String, Object> oneOrMore(Map<String, Object> item) {
    return anyOf(List.of(list(item), item));
  }

  private Map<String, Object> group(Parameter parameter) {
    Parameters nested = parameter.nested().orElseThrow();
    List<Map<String, Object>> ways = new ArrayList<>();
    ways.add(map(nested));
    parameter
        .alternatives()
        .shorts()
        .forEach(name -> ways.add(value(nested.find(name).orElseThrow())));
    return anyOf(ways);
  }

  private Map<String, Object> variant(Parameter parameter) {
    Map<String, Parameters> kinds = parameter.alternatives().variants();
    List<String> alone =
        kinds.entrySet().stream()
            .filter(kind -> !anyMustBeGiven(kind.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    Map<String, Object> properties =
        kinds.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, e -> map(e.getValue()), (a, b) -> a, LinkedHashMap::new));
    Map<String, Object> named = object(properties, List.of());
    named.put("minProperties", 1);
    named.put("maxProperties", 1);
    return alone.isEmpty() ? named : anyOf(List.of(Map.of("enum", alone), named));
  }
}
