package io.notional.files.schema;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Preset;
import io.notional.api.plugin.Provider;
import io.notional.core.catalog.Catalog;
import io.notional.files.schema.ParameterSchema.Strictness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Components as JSON Schema: each kind that is named becomes one definition, however often and deep
 * it is named. Used by one thread.
 */
final class ComponentSchema {
  private static final String USE = "use";
  private static final String PRESET = "preset";
  private static final String WITH = "with";

  private final Catalog catalog;
  private final Map<String, Object> definitions = new LinkedHashMap<>();

  ComponentSchema(Catalog catalog) {
    this.catalog = catalog;
  }

  /** What was named so far, and what that names. */
  Map<String, Object> definitions() {
    return definitions;
  }

  /** A component of a kind: an id, or a map. */
  Map<String, Object> reference(ComponentKind<?> kind, Strictness strictness) {
    return define(name(kind.id(), strictness), () -> component(kind, strictness));
  }

  /** The values of a provider. */
  Map<String, Object> values(ComponentKind<?> kind, String id, Strictness strictness) {
    return define(
        name(kind.id() + "." + id, strictness),
        () -> new ParameterSchema(this, strictness).map(catalog.provider(kind, id).parameters()));
  }

  /**
   * What a map that names a provider may say beside it: a preset, and values, which need not be
   * whole where a preset has the rest.
   *
   * @param named the key under which the id stands
   */
  List<Map<String, Object>> conditions(ComponentKind<?> kind, String named, Strictness strictness) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (String id : catalog.ids(kind)) {
      Map<String, Object> isNamed = new LinkedHashMap<>();
      isNamed.put("properties", Map.of(named, Map.of("const", id)));
      isNamed.put("required", List.of(named));
      all.add(when(isNamed, provider(kind, id, strictness), null));
    }
    return all;
  }

  private Map<String, Object> provider(ComponentKind<?> kind, String id, Strictness strictness) {
    Provider<?> provider = catalog.provider(kind, id);
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("properties", Map.of(WITH, values(kind, id, strictness)));
    if (strictness == Strictness.WHOLE && needsValues(kind, id)) {
      whole.put("required", List.of(WITH));
    }
    List<String> presets = provider.presets().stream().map(Preset::id).toList();
    if (presets.isEmpty()) {
      whole.put("not", Map.of("required", List.of(PRESET)));
      return whole;
    }
    Map<String, Object> over = new LinkedHashMap<>();
    over.put("properties", overPreset(kind, id, presets));
    return when(Map.of("required", List.of(PRESET)), over, whole);
  }

  private Map<String, Object> overPreset(ComponentKind<?> kind, String id, List<String> presets) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(PRESET, Map.of("enum", presets));
    properties.put(WITH, values(kind, id, Strictness.OVER_PRESET));
    return properties;
  }

  private static Map<String, Object> when(
      Map<String, Object> condition, Map<String, Object> then, Map<String, Object> otherwise) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("if", condition);
    schema.put("then", then);
    if (otherwise != null) {
      schema.put("else", otherwise);
    }
    return schema;
  }

  private Map<String, Object> component(ComponentKind<?> kind, Strictness strictness) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(USE, Map.of("enum", catalog.ids(kind)));
    properties.put(PRESET, ParameterSchema.text());
    properties.put(WITH, Map.of("type", "object"));
    boolean whole = strictness == Strictness.WHOLE;
    Map<String, Object> map = ParameterSchema.object(properties, whole ? List.of(USE) : List.of());
    map.put("allOf", conditions(kind, USE, strictness));
    return ParameterSchema.anyOf(List.of(Map.of("enum", alone(kind)), map));
  }

  /** The providers that need no values, so that their id alone is enough. */
  private List<String> alone(ComponentKind<?> kind) {
    return catalog.ids(kind).stream().filter(id -> !needsValues(kind, id)).toList();
  }

  private boolean needsValues(ComponentKind<?> kind, String id) {
    return ParameterSchema.anyMustBeGiven(catalog.provider(kind, id).parameters());
  }

  private static String name(String of, Strictness strictness) {
    return strictness == Strictness.WHOLE ? of : of + ".over-preset";
  }

  Map<String, Object> define(String name, Supplier<Map<String, Object>> maker) {
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of()); // so that it may name itself
      definitions.put(name, maker.get());
    }
    return Map.of("$ref", "#/$defs/" + name);
  }
}
