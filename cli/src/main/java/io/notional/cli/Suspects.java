package io.notional.cli;

import io.notional.core.catalog.Catalog;
import io.notional.core.catalog.PluginInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * What the code of plugins uses that may answer otherwise another time: words for whoever looks for
 * the cause of a difference, and no proof of anything.
 */
final class Suspects {
  private static final int MOST = 12;

  private Suspects() {}

  /** One line for each class of a plugin's jar that uses such a thing. */
  static List<String> of(Catalog catalog) {
    List<String> lines = new ArrayList<>();
    for (PluginInfo plugin : catalog.plugins()) {
      String location = plugin.location();
      if (location.toLowerCase(Locale.ROOT).endsWith(".jar") && !isOurs(plugin)) {
        lines.addAll(ofJar(Path.of(location)));
      }
    }
    return lines.stream().limit(MOST).toList();
  }

  /** Those that ship are tested for it. */
  private static boolean isOurs(PluginInfo plugin) {
    return Path.of(plugin.location()).getFileName().toString().startsWith("notional-");
  }

  private static List<String> ofJar(Path jar) {
    List<String> lines = new ArrayList<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      Enumeration<JarEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        JarEntry entry = entries.nextElement();
        if (entry.getName().endsWith(".class")) {
          List<String> uses = ClassUses.of(file.getInputStream(entry));
          if (!uses.isEmpty()) {
            String type = entry.getName().replaceAll("\\.class$", "").replace('/', '.');
            lines.add("worth a look: " + type + " has " + String.join(", ", uses));
          }
        }
      }
    } catch (IOException e) {
      return List.of(); // it was read a moment ago, and this is only a hint
    }
    return lines;
  }
}
