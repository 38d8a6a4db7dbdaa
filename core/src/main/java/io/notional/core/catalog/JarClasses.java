package io.notional.core.catalog;

import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The classes of the jars of one class loader. Of two jars with one class, such as two versions of
 * a library, it takes the first and is silent about the other; the same class twice does no harm.
 * Used by one thread.
 */
final class JarClasses {
  private static final String SUFFIX = ".class";

  private record Found(Path jar, long crc, long size) {}

  private final Map<String, Found> all = new HashMap<>();

  /**
   * Takes all classes of a jar.
   *
   * @throws io.notional.api.error.NotionalException {@code BAD_PLUGIN} if another jar has one of
   *     them with another content
   */
  void add(JarFile file, Path jar) {
    Enumeration<JarEntry> entries = file.entries();
    while (entries.hasMoreElements()) {
      JarEntry entry = entries.nextElement();
      if (isClass(entry.getName())) {
        Found found = new Found(jar, entry.getCrc(), entry.getSize());
        requireSame(entry.getName(), all.putIfAbsent(entry.getName(), found), found);
      }
    }
  }

  /** Descriptions of modules and packages are never run. */
  private static boolean isClass(String name) {
    return name.endsWith(SUFFIX) && !name.startsWith("META-INF/") && !name.endsWith("-info.class");
  }

  private static void requireSame(String name, Found first, Found second) {
    boolean same = first == null || (first.crc == second.crc && first.size == second.size);
    if (!same) {
      String type = name.substring(0, name.length() - SUFFIX.length()).replace('/', '.');
      throw PluginCall.bad(
          String.format(
              Locale.ROOT,
              "two jars clash: %s and %s bring different versions of the class %s, of which"
                  + " jars of one folder can use one only",
              first.jar,
              second.jar,
              type));
    }
  }
}
