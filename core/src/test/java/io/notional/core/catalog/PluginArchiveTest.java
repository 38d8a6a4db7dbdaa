package io.notional.core.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.Problem;
import io.notional.api.plugin.Plugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What is seen in the jars of a plugin directory before any of their classes is loaded. */
class PluginArchiveTest {
  private static final String SERVICE = "META-INF/services/" + Plugin.class.getName();

  @TempDir(cleanup = CleanupMode.ALWAYS)
  Path parent;

  private Path directory;

  @BeforeEach
  void makeDirectory() throws IOException {
    directory = Files.createDirectory(parent.resolve("plugins"));
  }

  private Path jar(String name, String classPath, Map<String, String> entries) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (!classPath.isEmpty()) {
      manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
    }
    Path jar = directory.resolve(name);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(UTF_8));
      }
    }
    return jar;
  }

  private List<String> reasons() {
    return Catalog.load(directory).leftOut().stream().map(Problem::message).toList();
  }

  @Test
  void aSuffixInUpperCaseIsOneToo() throws IOException {
    PluginJar.write(
        directory.resolve("A.JAR"), "Upper", PluginJar.source("Upper", "upper", ""), "Upper");

    assertThat(Catalog.load(directory).plugins()).extracting(PluginInfo::id).contains("upper");
  }

  @Test
  void aJarWithoutAServiceFileIsNamed() throws IOException {
    Path jar = jar("library.jar", "", Map.of("lib/Lib.class", "one"));

    assertThat(Catalog.load(directory).notes())
        .containsExactly(jar + " has no plugin: it names none in " + SERVICE);
  }

  @Test
  void aClassPathStaysInItsFolder() throws IOException {
    Files.createDirectory(directory.resolve("lib"));
    jar("a.jar", "lib/x.jar b.jar", Map.of());
    assertThat(Catalog.load(directory).notes()).hasSize(1);

    for (String path : new String[] {"../x.jar", "file:///tmp/x.jar", "http://example.org/x.jar"}) {
      Path jar = jar("a.jar", "lib/x.jar " + path, Map.of());
      assertThat(reasons())
          .containsExactly(
              "the Class-Path of the plugin "
                  + jar
                  + " must stay inside of its folder but has '"
                  + path
                  + "'");
    }
  }

  @Test
  void aClassPathIsFollowed() throws IOException {
    Files.createDirectory(directory.resolve("lib"));
    jar("a.jar", "lib/x.jar", Map.of());
    jar("lib/x.jar", "../../y.jar", Map.of());

    assertThat(reasons()).hasSize(1).allSatisfy(why -> assertThat(why).contains("'../../y.jar'"));
  }

  @Test
  void aJarNamesNoMorePluginsThanAnyoneWrites() throws IOException {
    String names =
        IntStream.range(0, 200_000).mapToObj(i -> "p.P" + i).collect(Collectors.joining("\n"));
    Path jar = jar("a.jar", "", Map.of(SERVICE, names));

    assertThat(reasons())
        .containsExactly("the plugin " + jar + " must name at most 100 plugin classes");
  }
}
