package io.notional.core.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** What the manifest of a plugin's jar says to the host. */
final class JarManifest {
  /** By which a jar says what it was built for before one of its classes is loaded. */
  private static final String SPI_VERSION = "Notional-Spi-Version";

  private static final int MOST_BYTES = 1 << 24;

  private JarManifest() {}

  /**
   * The main attributes; none without a manifest.
   *
   * @throws io.notional.api.error.NotionalException {@code BAD_PLUGIN} if it is larger than any
   *     that a tool writes
   */
  static Attributes read(JarFile file, Path jar) throws IOException {
    ZipEntry entry = file.getEntry(JarFile.MANIFEST_NAME);
    if (entry == null) {
      return new Attributes();
    }
    byte[] bytes;
    try (InputStream in = file.getInputStream(entry)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw PluginCall.bad("the manifest of the plugin " + jar + " must have at most 16 MiB");
    }
    return new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes();
  }

  /**
   * Refuses a jar that says that it was built for versions that the host does not accept. A jar
   * that says nothing is asked by {@link io.notional.api.plugin.Plugin#spiVersion} alone.
   *
   * @throws io.notional.api.error.NotionalException {@code BAD_PLUGIN}
   */
  static void checkSpi(Attributes attributes, Path jar, SpiVersions versions) {
    Optional<String> said = Optional.ofNullable(attributes.getValue(SPI_VERSION));
    said.ifPresent(text -> versions.check("the plugin " + jar, number(text.strip(), jar)));
  }

  private static int number(String text, Path jar) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw PluginCall.bad(
          SPI_VERSION
              + " in the manifest of the plugin "
              + jar
              + " must be a whole number but was '"
              + text
              + "'");
    }
  }
}
