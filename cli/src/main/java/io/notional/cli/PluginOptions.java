package io.notional.cli;

import io.notional.core.catalog.Catalog;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where more plugins lie than those that Notional brings. */
final class PluginOptions {
  @Option(
      names = "--plugin-dir",
      paramLabel = "DIR",
      description = "A folder whose jars are plugins, beside those that are there anyway.")
  private Path directory;

  /**
   * The plugins of the class path, and those of the folder if one was named.
   *
   * @throws io.notional.api.error.NotionalException with everything that is wrong with them
   */
  Catalog catalog() {
    return directory == null ? Catalog.load() : Catalog.load(directory);
  }
}
