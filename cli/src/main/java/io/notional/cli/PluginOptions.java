package io.notional.cli;

import io.notional.api.plugin.ComponentKind;
import io.notional.core.catalog.Catalog;
import io.notional.core.catalog.ProviderInfo;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says where more plugins lie than those that Notional brings. */
final class PluginOptions {
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

  /** The folder, if one was named. */
  Optional<Path> directory() {
    return Optional.ofNullable(directory);
  }
}
