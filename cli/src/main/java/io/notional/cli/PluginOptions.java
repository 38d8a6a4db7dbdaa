package io.notional.cli;

import io.notional.api.plugin.ComponentKind;
import io.notional.core.catalog.Catalog;
import io.notional.core.catalog.PluginInfo;
import io.notional.core.catalog.ProviderInfo;
import io.notional.files.input.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says where more plugins lie than those that Notional brings. */
final class PluginOptions {
  private static final long MOST_BYTES = 1L << 30;

  @Option(
      names = "--plugin-dir",
      paramLabel = "DIR",
      description = "A folder whose jars are plugins, beside those that are there anyway.")
  private Path directory;

  private Catalog loaded;

  /**
   * The plugins of the class path, and those of the folder if one was named.
   *
   * @throws io.notional.api.error.NotionalException with everything that is wrong with them
   */
  Catalog catalog() {
    loaded = directory == null ? Catalog.load() : Catalog.load(directory);
    return loaded;
  }

  /** Such as {@code plugin 'acme' (acme.jar)}, of the one that has a strategy. */
  String providing(String strategy) {
    return loaded.plugins().stream()
        .filter(plugin -> plugin.providers().stream().anyMatch(p -> isStrategy(p, strategy)))
        .map(plugin -> "plugin '" + plugin.id() + "' (" + plugin.location() + ")")
        .findFirst()
        .orElseThrow();
  }

  private static boolean isStrategy(ProviderInfo provider, String id) {
    return provider.kind().equals(ComponentKind.STRATEGY) && provider.id().equals(id);
  }

  /** What a manifest says of the plugins that were loaded. */
  List<Map<String, String>> record() {
    return record(loaded, Optional.ofNullable(directory));
  }

  /**
   * What a manifest says of plugins: id and version, and of a jar that does not come with Notional
   * its hash.
   */
  static List<Map<String, String>> record(Catalog catalog, Optional<Path> directory) {
    List<Map<String, String>> list = new ArrayList<>();
    for (PluginInfo plugin : catalog.plugins()) {
      Map<String, String> entry = new LinkedHashMap<>();
      entry.put("id", plugin.id());
      entry.put("version", plugin.version());
      Path jar = Path.of(plugin.location()).toAbsolutePath();
      if (directory.isPresent() && jar.startsWith(directory.get().toAbsolutePath())) {
        entry.put("sha256", InputFile.read(jar, plugin.id(), MOST_BYTES).hash().sha256());
      }
      list.add(entry);
    }
    return list;
  }
}
