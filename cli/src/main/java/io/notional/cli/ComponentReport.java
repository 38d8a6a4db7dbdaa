package io.notional.cli;

import io.notional.api.plugin.Preset;
import io.notional.api.plugin.Provider;
import io.notional.core.catalog.Catalog;
import io.notional.core.catalog.PluginInfo;
import io.notional.core.catalog.ProviderInfo;
import io.notional.core.config.Nearest;
import io.notional.files.schema.ReferenceLine;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Components with every value that they take. */
final class ComponentReport {
  private final PrintWriter out;

  ComponentReport(PrintWriter out) {
    this.out = out;
  }

  /** A component and the plugin that has it. */
  record Found(PluginInfo plugin, ProviderInfo info, Provider<?> provider) {}

  /**
   * Every component of an id, and those of a plugin of that id.
   *
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if there is neither
   */
  static List<Found> find(Catalog catalog, String id) {
    List<String> known = new ArrayList<>();
    List<Found> found = new ArrayList<>();
    for (PluginInfo plugin : catalog.plugins()) {
      known.add(plugin.id());
      for (ProviderInfo provider : plugin.providers()) {
        known.add(provider.id());
        if (plugin.id().equals(id) || provider.id().equals(id)) {
          found.add(new Found(plugin, provider, catalog.provider(provider.kind(), provider.id())));
        }
      }
    }
    if (found.isEmpty()) {
      String message = Nearest.unknown("plugin or component", id, new TreeSet<>(known));
      throw catalog.unknown(message, "");
    }
    return found;
  }

  /** Prints components one after the other. */
  void print(List<Found> found) {
    for (int i = 0; i < found.size(); i++) {
      if (i > 0) {
        out.println();
      }
      print(found.get(i).plugin(), found.get(i).provider());
    }
  }

  private void print(PluginInfo plugin, Provider<?> provider) {
    String words = provider.description().isEmpty() ? "" : ": " + provider.description();
    out.println(
        provider.kind() + " " + provider.id() + ", of plugin '" + plugin.id() + "'" + words);
    for (Preset preset : provider.presets()) {
      out.println("  preset " + preset.id() + ": " + preset.description());
    }
    List<ReferenceLine> lines = ReferenceLine.of(provider.parameters());
    int width = lines.stream().mapToInt(line -> key(line).length()).max().orElse(0);
    for (ReferenceLine line : lines) {
      String pad = " ".repeat(width - key(line).length());
      out.println(key(line) + pad + "  " + value(line));
    }
    if (lines.isEmpty()) {
      out.println("  no values");
    }
  }

  private static String key(ReferenceLine line) {
    return "  ".repeat(line.depth() + 1) + line.name();
  }

  private static String value(ReferenceLine line) {
    StringBuilder text = new StringBuilder(line.wanted());
    if (line.fallback().equals(ReferenceLine.REQUIRED)) {
      text.append("; required");
    } else if (!line.fallback().isEmpty()) {
      text.append("; default ").append(line.fallback());
    }
    return line.description().isEmpty() ? text.toString() : text + "; " + line.description();
  }
}
