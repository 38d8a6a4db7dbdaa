package io.notional.studies;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Preset;
import io.notional.core.catalog.Catalog;
import io.notional.core.measure.NamedMeasures;
import io.notional.core.settings.RunParameters;
import io.notional.files.schema.FileSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The JSON Schema of studies, draft 2020-12, for editors that complete and check YAML. A study that
 * its reader takes is valid; one that is valid may still be refused, for rules between values and
 * for what only its spec and its market know. Used once.
 */
public final class StudySchema {
  private static final String ROWS = "rows";
  private static final String VARY = "vary";
  private static final String DRAW = "draw";
  private static final String PROPERTIES = "properties";
  private static final String REQUIRED = "required";
  private static final Map<String, Object> NOTHING = Map.of("not", Map.of());
  private static final List<String> SINGLE = List.of("string", "number", "boolean");

  private final Catalog catalog;
  private final FileSchema schema;
  private final Map<String, Object> range;

  private StudySchema(Catalog catalog) {
    this.catalog = catalog;
    this.schema = new FileSchema(catalog);
    this.range = schema.shared("range", schema.map(StudyFile.range()));
  }

  /**
   * The schema of studies of what a catalog has.
   *
   * @return plain maps, lists, texts, numbers and flags, in an order that stays
   */
  public static Map<String, Object> of(Catalog catalog) {
    return new StudySchema(catalog).whole();
  }

  private Map<String, Object> whole() {
    Map<String, Object> map = new LinkedHashMap<>(schema.map(StudyFile.parameters()));
    Map<String, Object> properties = new LinkedHashMap<>();
    ((Map<?, ?>) map.get(PROPERTIES)).forEach((key, part) -> properties.put((String) key, part));
    Map<String, Object> listed = list(axes("row", false));
    Map<String, Object> count = new LinkedHashMap<>();
    count.put("type", "integer");
    count.put("minimum", 1);
    count.put("maximum", Study.MOST_ROWS);
    replace(properties, ROWS, Map.of("anyOf", List.of(count, listed)));
    replace(properties, VARY, axes(VARY, true));
    replace(properties, "measure", oneOrMore(measure()));
    replace(properties, "columns", oneOrMore(cell()));
    map.put(PROPERTIES, properties);
    map.put("allOf", conditions(count, listed));
    return schema.file("A study: what varies, how rows are drawn, and what is measured", map);
  }

  /** A part under the description and default that the key has. */
  private static void replace(
      Map<String, Object> properties, String key, Map<String, Object> part) {
    Map<String, Object> all = new LinkedHashMap<>(part);
    Map<?, ?> declared = (Map<?, ?>) properties.get(key);
    for (String said : List.of("description", "default")) {
      if (declared.containsKey(said)) {
        all.put(said, declared.get(said));
      }
    }
    properties.put(key, all);
  }

  /** Every result has some measures, and others for what it holds. */
  private static Map<String, Object> measure() {
    return Map.of(
        "anyOf", List.of(Map.of("enum", NamedMeasures.shortest()), Map.of("type", "string")));
  }

  private static Map<String, Object> cell() {
    Map<String, Object> cell = new LinkedHashMap<>();
    cell.put("type", "string");
    cell.put("pattern", "^" + TableCell.FORM_TEXT + "$");
    return cell;
  }

  /**
   * A map of what varies.
   *
   * @param name of what several places share
   * @param several whether each thing has several values, or one
   */
  private Map<String, Object> axes(String name, boolean several) {
    Map<String, Object> any = schema.shared(name + "-value", values(Map.of(), several, true));
    Map<String, Object> properties = new LinkedHashMap<>();
    Set<String> with = new TreeSet<>();
    Set<String> presets = new TreeSet<>();
    for (String id : catalog.ids(ComponentKind.STRATEGY)) {
      with.addAll(catalog.provider(ComponentKind.STRATEGY, id).parameters().names());
      catalog.provider(ComponentKind.STRATEGY, id).presets().stream()
          .map(Preset::id)
          .forEach(presets::add);
    }
    properties.put(Axis.PRESET, values(Map.of("enum", List.copyOf(presets)), several, false));
    List<String> strategies = catalog.ids(ComponentKind.STRATEGY);
    properties.put(Axis.STRATEGY, values(Map.of("enum", strategies), several, false));
    properties.put(Axis.MARKET, values(Map.of("type", "string"), several, false));
    for (String date : List.of(Axis.FROM, Axis.TO)) {
      properties.put(date, values(schema.value(Parameter.date(date)), several, false));
    }
    properties.put(Axis.SEED, values(Map.of("type", "integer"), several, true));
    with.forEach(key -> properties.put(Axis.WITH + key, any));
    for (Parameter parameter : RunParameters.ALL.list()) {
      Map<String, Object> value = schema.value(parameter);
      value.remove("default");
      properties.put(Axis.RUN + parameter.name(), values(value, several, true));
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", "object");
    map.put(PROPERTIES, properties);
    map.put(
        "patternProperties",
        Map.of("^(" + within(Axis.WITH, with) + "|" + within(Axis.RUN, run()) + ")[.\\[].+$", any));
    map.put("additionalProperties", false);
    map.put("minProperties", 1);
    return map;
  }

  private static Set<String> run() {
    return new TreeSet<>(RunParameters.ALL.names());
  }

  private static String within(String section, Set<String> names) {
    return section.replace(".", "\\.") + names.stream().collect(Collectors.joining("|", "(", ")"));
  }

  /** A value, and where several may be given a list of them or, of numbers, a range. */
  private Map<String, Object> values(Map<String, Object> value, boolean several, boolean ranged) {
    if (!several) {
      return value;
    }
    Map<String, Object> list = list(value);
    list.put("minItems", 1);
    List<Map<String, Object>> ways = new ArrayList<>();
    ways.add(list);
    ways.add(Map.of("allOf", List.of(value, Map.of("type", SINGLE))));
    if (ranged) {
      ways.add(range);
    }
    return Map.of("anyOf", ways);
  }

  private static Map<String, Object> list(Map<String, Object> items) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    list.put("items", items);
    return list;
  }

  private static Map<String, Object> oneOrMore(Map<String, Object> item) {
    return Map.of("anyOf", List.of(list(item), item));
  }

  /** How rows are drawn says what must be there; what is made up has no market and needs a seed. */
  private static List<Map<String, Object>> conditions(
      Map<String, Object> count, Map<String, Object> listed) {
    Map<String, Object> grid = then(List.of(VARY), Map.of(ROWS, NOTHING));
    Map<String, Object> sample = then(List.of(VARY, ROWS), Map.of(ROWS, count));
    Map<String, Object> rows = new LinkedHashMap<>(listed);
    rows.put("minItems", 1);
    Map<String, Object> list = then(List.of(ROWS), Map.of(ROWS, rows, VARY, NOTHING));
    List<Map<String, Object>> all = new ArrayList<>();
    all.add(when(Map.of(REQUIRED, List.of(DRAW)), null, grid));
    all.add(when(isDrawn("grid"), grid, null));
    all.add(when(isDrawn("latin-hypercube"), sample, null));
    all.add(when(isDrawn("sobol"), sample, null));
    all.add(when(isDrawn("list"), list, null));
    Map<String, Object> madeUp = Map.of(REQUIRED, List.of("synthetic"));
    all.add(when(madeUp, without(Axis.MARKET), without(Axis.SEED)));
    return all;
  }

  private static Map<String, Object> isDrawn(String way) {
    Map<String, Object> drawn = new LinkedHashMap<>();
    drawn.put(PROPERTIES, Map.of(DRAW, Map.of("const", way)));
    drawn.put(REQUIRED, List.of(DRAW));
    return drawn;
  }

  private static Map<String, Object> then(List<String> required, Map<String, Object> properties) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(REQUIRED, required);
    map.put(PROPERTIES, new TreeMap<>(properties));
    return map;
  }

  private static Map<String, Object> without(String axis) {
    return Map.of(PROPERTIES, Map.of(VARY, Map.of(PROPERTIES, Map.of(axis, NOTHING))));
  }

  private static Map<String, Object> when(
      Map<String, Object> condition, Map<String, Object> then, Map<String, Object> otherwise) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("if", condition);
    if (then != null) {
      schema.put("then", then);
    }
    if (otherwise != null) {
      schema.put("else", otherwise);
    }
    return schema;
  }
}
