package io.notional.files.schema;

import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.core.catalog.Catalog;
import io.notional.files.schema.ParameterSchema.Strictness;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parts of a JSON Schema, draft 2020-12, of files that a module above this one reads: plain
 * maps, lists, texts, numbers and flags. Used by one thread.
 */
public final class FileSchema {
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private final ComponentSchema components;
  private final ParameterSchema values;

  /** Of files that may name components of a catalog. */
  public FileSchema(Catalog catalog) {
    this.components = new ComponentSchema(catalog);
    this.values = new ParameterSchema(components, Strictness.WHOLE);
  }

  /** A map with these keys and no others, and those that must be given. */
  public Map<String, Object> map(Parameters parameters) {
    return values.map(parameters);
  }

  /** What may stand under a key, with its description and default. */
  public Map<String, Object> value(Parameter parameter) {
    return values.described(parameter);
  }

  /** A reference to a part that is written once, whatever the number of places that it has. */
  public Map<String, Object> shared(String name, Map<String, Object> part) {
    return components.define(name, () -> part);
  }

  /**
   * A whole file.
   *
   * @param title what it is
   * @param map at its top
   */
  public Map<String, Object> file(String title, Map<String, Object> map) {
    return file(title, map, components);
  }

  static Map<String, Object> file(
      String title, Map<String, Object> map, ComponentSchema components) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DRAFT);
    schema.put("title", title);
    schema.putAll(map);
    schema.put("$defs", components.definitions());
    return schema;
  }
}
