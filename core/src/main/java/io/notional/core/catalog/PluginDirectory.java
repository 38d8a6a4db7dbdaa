package io.notional.core.catalog;

import io.notional.api.error.NotionalException;
import io.notional.api.error.Problems;
import io.notional.api.plugin.Plugin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The class loaders of a directory: one for each jar and one over the jars of each sub-directory.
 * Each jar is looked into first: a class loader passes over a broken jar, and over the second of
 * two classes, in silence. What cannot be used is left out, and the rest is not. One use only.
 */
final class PluginDirectory {
  private final Path directory;
  private final ClassLoader host;
  private final SpiVersions versions;
  private final SharedClasses shared;
  private final Map<String, Path> plugins = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final Problems refused = new Problems();

  private PluginDirectory(Path directory, ClassLoader host, SpiVersions versions) {
    this.directory = directory;
    this.host = host;
    this.versions = versions;
    this.shared = new SharedClasses(host);
  }

  /**
   * What a directory adds.
   *
   * @param loaders of its jars and sub-directories, in the order of their names
   * @param notes jars that name no plugin, in words
   * @param refused what is wrong with the jars and sub-directories that are left out
   */
  record Loaded(List<ClassLoader> loaders, List<String> notes, Problems refused) {}

  /**
   * @throws NotionalException {@code BAD_PLUGIN} if the directory cannot be read
   */
  static Loaded load(Path directory, ClassLoader host, SpiVersions versions) {
    if (!Files.isDirectory(directory)) {
      String what = Files.exists(directory) ? " is no directory" : " does not exist";
      throw PluginCall.bad("the plugin directory " + directory + what);
    }
    return new PluginDirectory(directory, host, versions).load();
  }

  private Loaded load() {
    List<ClassLoader> loaders = new ArrayList<>();
    for (Path entry : entries(directory)) {
      refused
          .attempt(() -> isJar(entry) ? ofJar(entry) : ofFolder(entry))
          .flatMap(loader -> loader)
          .ifPresent(loaders::add);
    }
    return new Loaded(List.copyOf(loaders), List.copyOf(notes), refused);
  }

  private Optional<ClassLoader> ofJar(Path jar) {
    List<String> names = checked(jar, new JarClasses());
    if (names.isEmpty()) {
      notes.add(
          jar + " has no plugin: it names none in META-INF/services/" + Plugin.class.getName());
    }
    return loader(jar, Map.of(jar, names));
  }

  /** A folder without a plugin may hold what a {@code Class-Path} leads to. */
  private Optional<ClassLoader> ofFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    JarClasses classes = new JarClasses();
    Map<Path, List<String>> names = new LinkedHashMap<>();
    for (Path file : entries(folder)) {
      if (isJar(file)) {
        names.put(file, checked(file, classes));
      }
    }
    return loader(folder, names);
  }

  /** One whose plugins are all the host's own is not loaded a second time. */
  private Optional<ClassLoader> loader(Path place, Map<Path, List<String>> names) {
    Map<String, Path> fresh = new HashMap<>();
    names.forEach(
        (jar, plugins) ->
            plugins.stream()
                .filter(name -> !isOfHost(name))
                .forEach(name -> requireNew(name, jar, fresh)));
    if (fresh.isEmpty()) {
      return Optional.empty();
    }
    plugins.putAll(fresh);
    URL[] urls = names.keySet().stream().map(PluginDirectory::url).toArray(URL[]::new);
    return Optional.of(new URLClassLoader("plugin " + place.getFileName(), urls, shared));
  }

  /** Two versions of one plugin are no two plugins: the first one counts. */
  private void requireNew(String plugin, Path jar, Map<String, Path> ofPlace) {
    Path first = plugins.getOrDefault(plugin, ofPlace.putIfAbsent(plugin, jar));
    if (first != null) {
      throw PluginCall.bad(
          "two jars have the plugin class " + plugin + ": " + first + " and " + jar);
    }
  }

  private boolean isOfHost(String plugin) {
    return host.getResource(plugin.replace('.', '/') + ".class") != null;
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted(Comparator.comparing(file -> file.getFileName().toString())).toList();
    } catch (IOException e) {
      throw PluginCall.bad(
          "the plugin directory " + folder + " cannot be read: " + PluginCall.inWords(e));
    }
  }

  private static boolean isJar(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".jar");
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e); // a path of this machine has one
    }
  }

  /** The plugins that a jar names. */
  private List<String> checked(Path jar, JarClasses classes) {
    if (!Files.isRegularFile(jar)) { // a pipe would be waited for
      throw PluginCall.bad("the plugin " + jar + " cannot be read: it is no file");
    }
    try (JarFile file = new JarFile(jar.toFile())) {
      JarShape.check(file, jar);
      Attributes manifest = JarManifest.read(file, jar);
      JarManifest.checkSpi(manifest, jar, versions);
      JarClassPath.check(file, jar, directory);
      classes.add(file, jar);
      return ServiceFiles.names(file, jar);
    } catch (IOException e) {
      throw PluginCall.bad("the plugin " + jar + " cannot be read: " + PluginCall.inWords(e));
    }
  }
}
