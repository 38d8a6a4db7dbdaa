package io.notional.core.catalog;

import io.notional.api.error.NotionalException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** One class loader over all jars of a directory. */
final class PluginDirectory {
  private PluginDirectory() {}

  /**
   * @throws NotionalException {@code BAD_PLUGIN} if the directory or one of its jars cannot be read
   */
  static ClassLoader loader(Path directory, ClassLoader parent) {
    if (!Files.isDirectory(directory)) {
      String what = Files.exists(directory) ? " is no directory" : " does not exist";
      throw PluginCall.bad("the plugin directory " + directory + what);
    }
    Map<String, Path> classes = new HashMap<>();
    URL[] urls =
        jars(directory).stream().map(jar -> checked(jar, parent, classes)).toArray(URL[]::new);
    return new URLClassLoader("notional-plugins", urls, parent);
  }

  private static List<Path> jars(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted(Comparator.comparing(file -> file.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw PluginCall.bad(
          "the plugin directory " + directory + " cannot be read: " + PluginCall.inWords(e));
    }
  }

  /** A class loader passes over a broken jar in silence, so it is opened here. */
  private static URL checked(Path jar, ClassLoader parent, Map<String, Path> classes) {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (String name : ServiceFiles.names(file)) {
        boolean hosts = parent.getResource(name.replace('.', '/') + ".class") != null;
        if (!hosts) {
          requireNew(name, jar, classes);
        }
      }
      return jar.toUri().toURL();
    } catch (IOException e) {
      throw PluginCall.bad("the plugin " + jar + " cannot be read: " + PluginCall.inWords(e));
    }
  }

  /**
   * Of two jars with one class, such as two versions of a plugin, a class loader takes the first
   * and is silent about the other.
   */
  private static void requireNew(String name, Path jar, Map<String, Path> classes) {
    Path first = classes.putIfAbsent(name, jar);
    if (first != null) {
      throw PluginCall.bad("two jars have the plugin class " + name + ": " + first + " and " + jar);
    }
  }
}
