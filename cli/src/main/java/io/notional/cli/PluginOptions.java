package io.notional.cli;

import io.notional.api.plugin.ComponentKind;
import io.notional.core.catalog.Catalog;
import io.notional.core.catalog.ProviderInfo;
import io.notional.files.plan.RunPlanBuilder;
import io.notional.studies.StudyPlanBuilder;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says where more plugins lie than those that Notional brings. */
final class PluginOptions {
  @Option(
      names = "--plugin-dir",
      paramLabel = "DIR",
      description = {
        "A folder whose jars are plugins, in addition to those that ship.",
        "One that cannot be used is named and left out."
      })
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

  /** Names the plugins that were left out, with the reasons. */
  void warn(Terminal terminal) {
    loaded
        .leftOut()
        .forEach(problem -> terminal.err().println("notional: left out: " + problem.message()));
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

  /** Tells a study where the plugins lie, and the user which of them were left out. */
  void tell(StudyPlanBuilder draft, Terminal terminal) {
    Optional.ofNullable(directory).ifPresent(draft::pluginDirectory);
    warn(terminal);
  }

  /** Tells a plan where the plugins lie, and the user which of them were left out. */
  void tell(RunPlanBuilder draft, Terminal terminal) {
    Optional.ofNullable(directory).ifPresent(draft::pluginDirectory);
    warn(terminal);
  }
}
