package io.notional.core.catalog;

import io.notional.api.plugin.Plugin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The service files that name plugins, read only to explain why one cannot be loaded. */
final class ServiceFiles {
  private static final String PATH = "META-INF/services/" + Plugin.class.getName();

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

  /** The plugin classes that a jar names. */
  static List<String> names(JarFile jar) throws IOException {
    ZipEntry file = jar.getEntry(PATH);
    return file == null ? List.of() : names(jar.getInputStream(file));
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
      return Optional.of("there is no such class");
    } catch (LinkageError e) {
      return Optional.of(PluginCall.inWords(e));
    }
  }
}
