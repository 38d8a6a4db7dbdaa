package io.notional.cli;

import io.notional.api.plugin.Plugin;
import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The modules that a user gets, and the libraries that they need, wherever they lie. */
final class ShippedModules {
  /** One of each, besides the plugins; by name, since not all of them are seen from here. */
  private static final List<String> TYPES =
      List.of(
          "io.notional.api.plugin.Plugin",
          "io.notional.toolkit.Weights",
          "io.notional.files.plan.RunPlan",
          "io.notional.optimization.ExposureSolver",
          "io.notional.testkit.SpiRule",
          "io.notional.report.Report",
          "io.notional.studies.Study",
          "io.notional.cli.Main",
          "org.apiguardian.api.API",
          "com.fasterxml.jackson.annotation.JsonProperty",
          "com.fasterxml.jackson.core.JsonFactory",
          "com.fasterxml.jackson.databind.JsonNode",
          "com.fasterxml.jackson.dataformat.yaml.YAMLFactory",
          "org.yaml.snakeyaml.Yaml",
          "org.ojalgo.OjAlgoUtils",
          "picocli.CommandLine");

  private ShippedModules() {}

  private static List<Path> places() {
    List<Class<?>> types = new ArrayList<>();
    ServiceLoader.load(Plugin.class).forEach(plugin -> types.add(plugin.getClass()));
    TYPES.forEach(name -> types.add(type(name)));
    return types.stream().map(ShippedModules::place).distinct().toList();
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path place(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private static List<ModuleDescriptor> descriptors() {
    return ModuleFinder.of(places().toArray(Path[]::new)).findAll().stream()
        .map(ModuleReference::descriptor)
        .filter(module -> !module.isAutomatic())
        .toList();
  }

  /** Whether all were compiled with their descriptors, which only the build does. */
  static boolean haveDescriptors() {
    return descriptors().size() == places().size();
  }

  /** All of them. */
  static String path() {
    return places().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** Names of those that are Notional's own, in their order. */
  static List<String> names() {
    return descriptors().stream()
        .map(ModuleDescriptor::name)
        .filter(name -> name.startsWith("io.notional."))
        .sorted()
        .toList();
  }
}
