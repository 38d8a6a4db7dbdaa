package io.notional.core.catalog;

import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Refuses jars that no tool writes: they are made to lead out of their folder, to hide one entry
 * behind another, or to fill the memory of whoever opens them. Nothing is ever unpacked.
 */
final class JarShape {
  private static final int MOST_ENTRIES = 100_000;
  private static final int LONGEST_NAME = 1_000;
  private static final long LARGEST_CLASS = 1 << 24;

  private final Path jar;
  private final Set<String> names = new HashSet<>();

  private JarShape(Path jar) {
    this.jar = jar;
  }

  /**
   * @throws io.notional.api.error.NotionalException {@code BAD_PLUGIN} if it is none that a tool
   *     would write
   */
  static void check(JarFile file, Path jar) {
    new JarShape(jar).check(file);
  }

  private void check(JarFile file) {
    require(file.size() <= MOST_ENTRIES, "must have at most 100000 entries but has " + file.size());
    Enumeration<JarEntry> entries = file.entries();
    while (entries.hasMoreElements()) {
      check(entries.nextElement());
    }
  }

  private void check(JarEntry entry) {
    String name = entry.getName();
    require(
        name.length() <= LONGEST_NAME,
        "has an entry whose name has more than " + LONGEST_NAME + " characters");
    require(!leadsOut(name), "has an entry that leads out of it: '" + name + "'");
    require(names.add(name), "has two entries named '" + name + "'");
    require(
        !name.endsWith(".class") || entry.getSize() <= LARGEST_CLASS,
        "has a class larger than 16 MiB: '" + name + "'");
  }

  private static boolean leadsOut(String name) {
    String path = "/" + name.replace('\\', '/') + "/";
    return path.startsWith("//") || path.contains("/../") || name.matches("[A-Za-z]:.*");
  }

  private void require(boolean fine, String otherwise) {
    if (!fine) {
      throw PluginCall.bad("the plugin " + jar + " " + otherwise);
    }
  }
}
