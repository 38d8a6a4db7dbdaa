package io.notional.core.catalog;

import io.notional.api.error.NotionalException;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The class loaders of a directory: one for each jar and one over the jars of each sub-directory.
 * Each jar is looked into first: a class loader passes over a broken jar, and over the second of
 * two classes, in silence. One use only.
 */
final class PluginDirectory {
  private final Path directory;
  private final ClassLoader host;
  private final SharedClasses shared;
  private final Map<String, Path> plugins = new HashMap<>();
  private final List<ClassLoader> loaders = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private PluginDirectory(Path directory, ClassLoader host) {
    this.directory = directory;
    this.host = host;
    this.shared = new SharedClasses(host);
  }

  /**
   * What a directory adds.
   *
   * @param loaders of its jars and sub-directories, in the order of their names
   * @param notes jars that name no plugin, in words
   */
  record Loaded(List<ClassLoader> loaders, List<String> notes) {}

  /**
   * @throws NotionalException {@code BAD_PLUGIN} if the directory or one of its jars cannot be read
   *     or used
   */
  static Loaded load(Path directory, ClassLoader host) {
    if (!Files.isDirectory(directory)) {
      String what = Files.exists(directory) ? " is no directory" : " does not exist";
      throw PluginCall.bad("the plugin directory " + directory + what);
    }
    return new PluginDirectory(directory, host).load();
  }

  private Loaded load() {
    for (Path entry : entries(directory)) {
      if (isJar(entry)) {
        loadJar(entry);
      } else if (Files.isDirectory(entry)) {
        loadFolder(entry);
      }
    }
    return new Loaded(List.copyOf(loaders), List.copyOf(notes));
  }

  private void loadJar(Path jar) {
    JarClasses classes = new JarClasses();
    List<String> names = checked(jar, classes);
    if (names.isEmpty()) {
      notes.add(
          jar + " has no plugin: it names none in META-INF/services/" + Plugin.class.getName());
    }
    open(jar, List.of(jar), names);
  }

  /** A folder without a plugin may hold what a {@code Class-Path} leads to. */
  private void loadFolder(Path folder) {
    JarClasses classes = new JarClasses();
    List<Path> jars = entries(folder).stream().filter(PluginDirectory::isJar).toList();
    List<String> names = new ArrayList<>();
    jars.forEach(jar -> names.addAll(checked(jar, classes)));
    open(folder, jars, names);
  }

  /** One whose plugins are all the host's own is not loaded a second time. */
  private void open(Path place, List<Path> jars, List<String> names) {
    boolean news = names.stream().anyMatch(name -> !isOfHost(name));
    if (news) {
      URL[] urls = jars.stream().map(PluginDirectory::url).toArray(URL[]::new);
      loaders.add(new URLClassLoader("plugin " + place.getFileName(), urls, shared));
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
    try (JarFile file = new JarFile(jar.toFile())) {
      JarClassPath.check(file, jar, directory);
      List<String> names = ServiceFiles.names(file, jar);
      names.stream().filter(name -> !isOfHost(name)).forEach(name -> requireNew(name, jar));
      classes.add(file, jar);
      return names;
    } catch (IOException e) {
      throw PluginCall.bad("the plugin " + jar + " cannot be read: " + PluginCall.inWords(e));
    }
  }

  /** Two versions of one plugin are no two plugins. */
  private void requireNew(String plugin, Path jar) {
    Path first = plugins.putIfAbsent(plugin, jar);
    if (first != null) {
      throw PluginCall.bad(
          "two jars have the plugin class " + plugin + ": " + first + " and " + jar);
    }
  }
}
