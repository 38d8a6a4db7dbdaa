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
  private final Catalog catalog;

  ComponentReport(PrintWriter out, Catalog catalog) {
    this.out = out;
    this.catalog = catalog;
  }

  /**
   * Prints every component of an id, and those of a plugin of that id.
   *
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if there is neither
   */
  void print(String id) {
    List<String> known = new ArrayList<>();
    boolean printed = false;
    for (PluginInfo plugin : catalog.plugins()) {
      known.add(plugin.id());
      for (ProviderInfo provider : plugin.providers()) {
        known.add(provider.id());
        if (plugin.id().equals(id) || provider.id().equals(id)) {
          if (printed) {
            out.println();
          }
          print(plugin, catalog.provider(provider.kind(), provider.id()));
          printed = true;
        }
      }
    }
    if (!printed) {
      String message = Nearest.unknown("plugin or component", id, new TreeSet<>(known));
      throw catalog.unknown(message, "");
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
