package io.notional.testkit.rules;

import io.notional.api.plugin.Plugin;
import io.notional.core.catalog.Catalog;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A plugin and the samples under which its components are tried. The kit makes it a second time in
 * another JVM, so it says the same whenever it is asked.
 */
public interface PluginSamples {
  /** A new instance of the plugin. */
  Plugin plugin();

  /** The samples; by default those that follow from defaults, presets and declared parameters. */
  default List<Sample> samples() {
    return DerivedSamples.of(plugin(), host());
  }

  /** For how long a run of a sample may last before it counts as one that does not end. */
  default Duration patience() {
    return Duration.ofSeconds(60);
  }

  /**
   * How another JVM makes these samples: the name of a class with a constructor without arguments,
   * or of one that takes an array of texts, and these texts.
   */
  default List<String> relaunch() {
    return List.of(getClass().getName());
  }

  /** The class loader that finds the plugin by its service file. */
  default ClassLoader loader() {
    return plugin().getClass().getClassLoader();
  }

  /**
   * The host in which they run: the plugins of the class path and this one by default.
   *
   * @throws io.notional.api.error.NotionalException {@code BAD_PLUGIN} if one of them is refused
   */
  default Catalog host() {
    return Catalog.loadWith(List.of(plugin()));
  }

  /** The components of a plugin that no sample names, in words. */
  static List<String> withoutSample(PluginSamples source) {
    Set<String> named =
        source.samples().stream().map(s -> s.kind() + " " + s.id()).collect(Collectors.toSet());
    return source.plugin().providers().stream()
        .map(provider -> provider.kind() + " " + provider.id())
        .filter(component -> !named.contains(component))
        .toList();
  }
}
