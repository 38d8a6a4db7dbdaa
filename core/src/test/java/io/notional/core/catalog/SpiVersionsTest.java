package io.notional.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.Problem;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which plugins a host takes that has SPI version 3 and knows how to speak 1 and 2. */
class SpiVersionsTest {
  private static final SpiVersions HOST = new SpiVersions(1, 3);
  private static final String RANGE =
      " but this host has SPI version 3 and takes plugins from version 1 on";

  @TempDir(cleanup = CleanupMode.ALWAYS)
  Path directory;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void takesAllFromItsOldestToItsOwn(int version) throws IOException {
    plugin(Integer.toString(version));

    Catalog catalog = Catalog.load(directory, HOST);

    assertThat(catalog.plugins()).extracting(PluginInfo::id).contains("acme");
    assertThat(catalog.leftOut()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 4, Integer.MAX_VALUE})
  void refusesOthersWithBothNumbersAndTheJar(int version) throws IOException {
    Path jar = plugin(Integer.toString(version));

    assertThat(reasons())
        .containsExactly(
            "plugin 'acme' (" + jar + ") was built for SPI version " + version + RANGE);
  }

  /** The class would not load: it needs what the host does not have. */
  @Test
  void aManifestSaysItBeforeAClassIsLoaded() throws IOException {
    Path jar = plugin("4");
    withManifest(jar, "Notional-Spi-Version: 4");
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      Files.write(files.getPath("Acme.class"), new byte[] {1, 2, 3});
    }

    assertThat(reasons())
        .containsExactly("the plugin " + jar + " was built for SPI version 4" + RANGE);
  }

  @Test
  void aManifestThatAgreesChangesNothing() throws IOException {
    withManifest(plugin("2"), "Notional-Spi-Version: 2");

    assertThat(Catalog.load(directory, HOST).plugins()).extracting(PluginInfo::id).contains("acme");
  }

  @Test
  void aManifestMustSayANumber() throws IOException {
    Path jar = plugin("2");
    withManifest(jar, "Notional-Spi-Version: two");

    assertThat(reasons())
        .containsExactly(
            "Notional-Spi-Version in the manifest of the plugin "
                + jar
                + " must be a whole number but was 'two'");
  }

  private List<String> reasons() {
    return Catalog.load(directory, HOST).leftOut().stream().map(Problem::message).toList();
  }

  private Path plugin(String version) throws IOException {
    String source = PluginJar.source("Acme", "acme", "").replace("Plugin.SPI_VERSION", version);
    return PluginJar.write(directory.resolve("acme.jar"), "Acme", source, "Acme");
  }

  private static void withManifest(Path jar, String line) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      Files.createDirectories(files.getPath("META-INF"));
      Files.writeString(
          files.getPath("META-INF", "MANIFEST.MF"),
          "Manifest-Version: 1.0\r\n" + line + "\r\n\r\n");
    }
  }
}
