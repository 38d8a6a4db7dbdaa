package io.notional.core.config;

import io.notional.api.plugin.Component;
import io.notional.api.plugin.ComponentKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A component as a configuration names it: a provider's id, or a map with {@code use}, {@code
 * preset} and {@code with}. Immutable.
 *
 * @param kind what kind of component
 * @param id the id of its provider, not checked yet
 * @param preset the preset that {@code with} is laid over
 * @param presetWhere the place where the preset was named
 * @param with its values as written
 * @param path the dotted name of its values in messages, such as {@code trend.with}; empty at the
 *     top
 * @param where the place where it was named; empty for a default
 * @param config its checked values, once a catalog has resolved it
 */
public record NamedComponent(
    ComponentKind<?> kind,
    String id,
    Optional<String> preset,
    String presetWhere,
    Node.Mapping with,
    String path,
    String where,
    Optional<ResolvedConfig> config)
    implements Component {

  public NamedComponent {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(preset, "preset");
    Objects.requireNonNull(presetWhere, "presetWhere");
    Objects.requireNonNull(with, "with");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(config, "config");
  }

  /** A component that is not resolved yet, and whose preset was named where it was. */
  public static NamedComponent of(
      ComponentKind<?> kind,
      String id,
      Optional<String> preset,
      Node.Mapping with,
      String path,
      String where) {
    return new NamedComponent(kind, id, preset, where, with, path, where, Optional.empty());
  }

  /** The same with the place of its preset. */
  public NamedComponent withPresetAt(String place) {
    return new NamedComponent(kind, id, preset, place, with, path, where, config);
  }

  /** The same with its checked values. */
  public NamedComponent withConfig(ResolvedConfig resolved) {
    return new NamedComponent(
        kind, id, preset, presetWhere, with, path, where, Optional.of(resolved));
  }

  /** Its values as they were written, as plain Map, List, String, Double and Boolean. */
  @SuppressWarnings("unchecked") // a mapping is a map of texts
  public Map<String, Object> written() {
    return (Map<String, Object>) Plain.value((Node) with);
  }

  /**
   * The plain form for manifests: {@code use} and {@code with}, where {@code with} holds every
   * default once the component is resolved, and until then what was written.
   */
  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(ComponentReader.USE, id);
    if (config.isEmpty()) {
      preset.ifPresent(name -> map.put(ComponentReader.PRESET, name));
    }
    Object values = config.<Object>map(ResolvedConfig::asMap).orElseGet(() -> Plain.value(with));
    map.put(ComponentReader.WITH, values);
    return map;
  }
}
