package io.notional.core.catalog;

import io.notional.api.error.NotionalException;
import io.notional.api.plugin.Plugin;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * One class loader over all jars of a directory, each of which is looked into first: a class loader
 * passes over a broken jar, and over the second of two classes, in silence. One use only.
 */
final class PluginDirectory {
  private final Path directory;
  private final ClassLoader parent;
  private final JarClasses classes = new JarClasses();
  private final List<String> notes = new ArrayList<>();

  private PluginDirectory(Path directory, ClassLoader parent) {
    this.directory = directory;
    this.parent = parent;
  }

  /**
   * What a directory adds.
   *
   * @param loader over all of its jars
   * @param notes jars that name no plugin, in words
   */
  record Loaded(ClassLoader loader, List<String> notes) {}

  /**
   * @throws NotionalException {@code BAD_PLUGIN} if the directory or one of its jars cannot be read
   *     or used
   */
  static Loaded load(Path directory, ClassLoader parent) {
    if (!Files.isDirectory(directory)) {
      String what = Files.exists(directory) ? " is no directory" : " does not exist";
      throw PluginCall.bad("the plugin directory " + directory + what);
    }
    return new PluginDirectory(directory, parent).load();
  }

  private Loaded load() {
    URL[] urls = jars().stream().map(this::checked).toArray(URL[]::new);
    return new Loaded(new URLClassLoader("notional-plugins", urls, parent), List.copyOf(notes));
  }

  private List<Path> jars() {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
          .sorted(Comparator.comparing(file -> file.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw PluginCall.bad(
          "the plugin directory " + directory + " cannot be read: " + PluginCall.inWords(e));
    }
  }

  private URL checked(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      JarClassPath.check(file, jar, directory);
      List<String> names = ServiceFiles.names(file, jar);
      if (names.isEmpty()) {
        notes.add(
            jar + " has no plugin: it names none in META-INF/services/" + Plugin.class.getName());
      }
      for (String name : names) {
        boolean hosts = parent.getResource(name.replace('.', '/') + ".class") != null;
        if (!hosts) {
          classes.requireNew(name, jar);
        }
      }
      classes.add(file, jar);
      return jar.toUri().toURL();
    } catch (IOException e) {
      throw PluginCall.bad("the plugin " + jar + " cannot be read: " + PluginCall.inWords(e));
    }
  }
}
