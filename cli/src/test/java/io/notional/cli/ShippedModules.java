package io.notional.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.notional.api.plugin.Plugin;
import io.notional.core.catalog.Catalog;
import io.notional.files.plan.RunPlan;
import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

/** The modules that a user gets, and the libraries that they need, wherever they lie. */
final class ShippedModules {
  private ShippedModules() {}

  private static List<Path> places() {
    List<Class<?>> types = new ArrayList<>();
    types.addAll(List.of(Plugin.class, Catalog.class, RunPlan.class, Main.class, API.class));
    types.addAll(List.of(JsonProperty.class, JsonFactory.class, JsonNode.class));
    types.addAll(List.of(YAMLFactory.class, Yaml.class, CommandLine.class));
    ServiceLoader.load(Plugin.class).forEach(plugin -> types.add(plugin.getClass()));
    try {
      types.add(Class.forName("io.notional.toolkit.Weights")); // only strategies see it
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return types.stream().map(ShippedModules::place).distinct().toList();
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
