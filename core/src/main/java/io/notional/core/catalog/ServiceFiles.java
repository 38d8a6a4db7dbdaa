package io.notional.core.catalog;

import io.notional.api.plugin.Plugin;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The service files that name plugins, read only to explain why one cannot be loaded. */
final class ServiceFiles {
  private static final String PATH = "META-INF/services/" + Plugin.class.getName();

  private static final int MOST_PLUGINS = 100;
  private static final int MOST_BYTES = 1 << 16;

  private ServiceFiles() {}

  /** A message for every named class that is no loadable plugin; empty if none is found. */
  static List<String> unloadable(ClassLoader loader) {
    List<String> messages = new ArrayList<>();
    try {
      for (URL file : Collections.list(loader.getResources(PATH))) {
        for (String name : names(file.openStream())) {
          reason(loader, name)
              .ifPresent(why -> messages.add(message(name, CodeLocation.of(file), why)));
        }
      }
    } catch (IOException e) {
      return List.of(); // then the loader's own error has to do
    }
    return messages;
  }

  private static String message(String name, String location, String reason) {
    return "plugin class " + name + " (" + location + ") cannot be loaded: " + reason;
  }

  /**
   * The plugin classes that a jar names.
   *
   * @throws io.notional.api.error.NotionalException {@code BAD_PLUGIN} if there are too many
   */
  static List<String> names(JarFile jar, Path path) throws IOException {
    ZipEntry file = jar.getEntry(PATH);
    if (file == null) {
      return List.of();
    }
    byte[] bytes = new byte[MOST_BYTES + 1];
    int size;
    try (InputStream in = jar.getInputStream(file)) {
      size = in.readNBytes(bytes, 0, bytes.length);
    }
    List<String> names = names(new ByteArrayInputStream(bytes, 0, size));
    if (names.size() > MOST_PLUGINS || size > MOST_BYTES) {
      throw PluginCall.bad(
          "the plugin " + path + " must name at most " + MOST_PLUGINS + " plugin classes");
    }
    return names;
  }

  private static List<String> names(InputStream file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.replaceAll("#.*", "").strip())
          .filter(name -> !name.isEmpty())
          .distinct()
          .toList();
    }
  }

  private static Optional<String> reason(ClassLoader loader, String name) {
    try {
      boolean plugin = Plugin.class.isAssignableFrom(Class.forName(name, false, loader));
      return plugin
          ? Optional.empty()
          : Optional.of("it does not implement " + Plugin.class.getName());
    } catch (ClassNotFoundException e) {
      boolean damaged = e.getCause() instanceof IOException;
      return Optional.of(damaged ? "its class file cannot be read" : "there is no such class");
    } catch (LinkageError e) {
      return Optional.of(PluginCall.inWords(e));
    }
  }
}
