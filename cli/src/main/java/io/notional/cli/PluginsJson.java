package io.notional.cli;

import io.notional.api.error.Problem;
import io.notional.api.plugin.Preset;
import io.notional.core.catalog.Catalog;
import io.notional.core.catalog.PluginInfo;
import io.notional.core.catalog.ProviderInfo;
import io.notional.files.schema.ReferenceLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code plugins} lists, for programs: plain maps, lists and texts. */
final class PluginsJson {
  private final Catalog catalog;

  PluginsJson(Catalog catalog) {
    this.catalog = catalog;
  }

  /** All plugins, and why others were left out. */
  Map<String, Object> all() {
    List<Object> plugins = new ArrayList<>();
    for (PluginInfo plugin : catalog.plugins()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("plugin", plugin.id());
      map.put("version", plugin.version());
      map.put("from", plugin.location());
      map.put("provides", plugin.providers().stream().map(PluginsJson::provider).toList());
      plugins.add(map);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("plugins", plugins);
    document.put("left_out", catalog.leftOut().stream().map(Problem::message).toList());
    return document;
  }

  /** Components with every value that they take, a value within another after it. */
  Map<String, Object> components(List<ComponentReport.Found> found) {
    List<Object> components = new ArrayList<>();
    for (ComponentReport.Found one : found) {
      Map<String, Object> map = new LinkedHashMap<>(provider(one.info()));
      map.put("plugin", one.plugin().id());
      map.put("values", values(ReferenceLine.of(one.provider().parameters())));
      components.add(map);
    }
    return Map.of("components", components);
  }

  private static Map<String, Object> provider(ProviderInfo provider) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", provider.kind().id());
    map.put("id", provider.id());
    map.put("description", provider.description());
    map.put("presets", provider.presets().stream().map(PluginsJson::preset).toList());
    return map;
  }

  private static Map<String, Object> preset(Preset preset) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", preset.id());
    map.put("description", preset.description());
    return map;
  }

  private static List<Object> values(List<ReferenceLine> lines) {
    List<Object> values = new ArrayList<>();
    List<String> path = new ArrayList<>();
    for (ReferenceLine line : lines) {
      path.subList(line.depth(), path.size()).clear();
      path.add(line.name());
      boolean required = line.fallback().equals(ReferenceLine.REQUIRED);
      Map<String, Object> value = new LinkedHashMap<>();
      value.put("name", String.join(".", path));
      value.put("value", line.wanted());
      value.put("required", required);
      value.put(
          "default",
          required || line.fallback().isEmpty() ? Optional.empty() : Optional.of(line.fallback()));
      value.put("description", line.description());
      values.add(value);
    }
    return values;
  }
}
