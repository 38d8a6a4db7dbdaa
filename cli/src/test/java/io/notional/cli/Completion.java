package io.notional.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an editor offers at a place of a document by a JSON Schema: the keys of every part of the
 * schema that holds there, conditions decided by what the document says so far.
 */
final class Completion {
  private final Map<?, ?> root;

  Completion(Map<?, ?> root) {
    this.root = root;
  }

  /**
   * The keys that may stand in a map of a document.
   *
   * @param path keys and numbers of items, from the top to the map
   */
  Set<String> keys(Object document, Object... path) {
    Set<String> keys = new TreeSet<>();
    for (Map<?, ?> part : parts(document, path)) {
      map(part, "properties").keySet().forEach(key -> keys.add(String.valueOf(key)));
    }
    return keys;
  }

  /** The words that may stand at a place. */
  Set<String> words(Object document, Object... path) {
    Set<String> words = new TreeSet<>();
    for (Map<?, ?> part : parts(document, path)) {
      list(part, "enum").forEach(word -> words.add(String.valueOf(word)));
    }
    return words;
  }

  private List<Map<?, ?>> parts(Object document, Object... path) {
    List<Map<?, ?>> here = expanded(root, document);
    Object at = document;
    for (Object step : path) {
      at = inside(at, step);
      List<Map<?, ?>> next = new ArrayList<>();
      for (Map<?, ?> part : here) {
        Object inner =
            step instanceof Integer ? part.get("items") : map(part, "properties").get(step);
        if (inner instanceof Map<?, ?> schema) {
          next.addAll(expanded(schema, at));
        }
      }
      here = next;
    }
    return here;
  }

  private static Object inside(Object document, Object step) {
    if (document instanceof Map<?, ?> map) {
      return map.get(step);
    }
    return document instanceof List<?> list ? list.get((Integer) step) : null;
  }

  /** A schema and all that it refers to and that holds of a document. */
  private List<Map<?, ?>> expanded(Map<?, ?> schema, Object document) {
    List<Map<?, ?>> all = new ArrayList<>();
    all.add(schema);
    if (schema.get("$ref") instanceof String reference) {
      String name = reference.substring("#/$defs/".length());
      all.addAll(expanded((Map<?, ?>) map(root, "$defs").get(name), document));
    }
    for (String key : List.of("allOf", "anyOf", "oneOf")) {
      list(schema, key).forEach(part -> all.addAll(expanded((Map<?, ?>) part, document)));
    }
    if (schema.get("if") instanceof Map<?, ?> condition) {
      Object chosen = schema.get(holds(condition, document) ? "then" : "else");
      if (chosen instanceof Map<?, ?> part) {
        all.addAll(expanded(part, document));
      }
    }
    return all;
  }

  /** Of conditions as the command prints them: keys that must be there, and their values. */
  private static boolean holds(Map<?, ?> condition, Object document) {
    if (!Set.of("properties", "required", "not").containsAll(condition.keySet())) {
      throw new AssertionError("an editor may not know how to decide " + condition);
    }
    boolean excluded =
        condition.get("not") instanceof Map<?, ?> otherwise && holds(otherwise, document);
    Map<?, ?> map = document instanceof Map<?, ?> values ? values : Map.of();
    boolean there = list(condition, "required").stream().allMatch(map::containsKey);
    return there
        && !excluded
        && map(condition, "properties").entrySet().stream()
            .allMatch(
                entry ->
                    map.get(entry.getKey()) == null
                        || map.get(entry.getKey())
                            .equals(((Map<?, ?>) entry.getValue()).get("const")));
  }

  private static Map<?, ?> map(Map<?, ?> schema, String key) {
    return schema.get(key) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(Map<?, ?> schema, String key) {
    return schema.get(key) instanceof List<?> list ? list : List.of();
  }
}
