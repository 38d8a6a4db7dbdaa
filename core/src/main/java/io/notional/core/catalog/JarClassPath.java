package io.notional.core.catalog;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** Where the manifest of a plugin's jar may lead a class loader: nowhere but its own folder. */
final class JarClassPath {
  private final Path folder;
  private final Set<Path> seen = new HashSet<>();

  private JarClassPath(Path folder) {
    this.folder = folder;
  }

  /**
   * Follows the {@code Class-Path} of a jar and of the jars that it leads to.
   *
   * @throws io.notional.api.error.NotionalException {@code BAD_PLUGIN} if one leads out of the
   *     folder
   */
  static void check(JarFile file, Path jar, Path folder) throws IOException {
    new JarClassPath(folder.toRealPath()).follow(file, jar);
  }

  private void follow(JarFile file, Path jar) throws IOException {
    String path = JarManifest.read(file, jar).getValue(Attributes.Name.CLASS_PATH);
    if (path == null || !seen.add(jar.toRealPath())) {
      return;
    }
    for (String entry : path.strip().split("\\s+")) {
      if (!entry.isEmpty()) {
        follow(inside(jar, entry));
      }
    }
  }

  private void follow(Path target) throws IOException {
    if (Files.isRegularFile(target)) {
      try (JarFile file = new JarFile(target.toFile())) {
        follow(file, target);
      }
    }
  }

  private Path inside(Path jar, String entry) throws IOException {
    try {
      URI uri = jar.toAbsolutePath().toUri().resolve(new URI(entry));
      Path target = Path.of(uri).normalize();
      Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
      if (real.startsWith(folder) || real.startsWith(jar.toAbsolutePath().getParent())) {
        return target;
      }
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      throw outside(jar, entry); // no file of this machine
    }
    throw outside(jar, entry);
  }

  private RuntimeException outside(Path jar, String entry) {
    return PluginCall.bad(
        "the Class-Path of the plugin "
            + jar
            + " must stay inside of its folder but has '"
            + entry
            + "'");
  }
}
