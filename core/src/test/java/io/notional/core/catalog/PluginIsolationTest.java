package io.notional.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Each plugin of a directory sees the JDK, the api and its own jars, and no other's. */
class PluginIsolationTest {
  /** Says its library's version, which the jar brings. */
  private static final String LIBRARY_VERSION = "return Library.version();";

  private static final String LIBRARY_OF_ANOTHER_JAR =
      "try { return (String)"
          + " Class.forName(\"Library\").getDeclaredMethod(\"version\").invoke(null); } catch"
          + " (ReflectiveOperationException e) { return \"none\"; }";

  private static final String LIBRARY =
      "class Library { static String version() { return \"$\"; } }\n";

  @TempDir(cleanup = CleanupMode.ALWAYS)
  Path parent;

  private Path directory;

  @BeforeEach
  void makeDirectory() throws IOException {
    directory = Files.createDirectory(parent.resolve("plugins"));
  }

  /** A plugin whose version is what a statement returns, and a class that comes with it. */
  private Path plugin(Path jar, String name, String version, String more) throws IOException {
    String id = name.toLowerCase(Locale.ROOT);
    String source = PluginJar.source(name, id, "");
    String method = "  public String version() { " + version + " }\n}\n";
    int end = source.lastIndexOf('}');
    Files.createDirectories(jar.getParent());
    return PluginJar.write(jar, name, source.substring(0, end) + method + more, name);
  }

  private Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>();
    Catalog.load(directory).plugins().forEach(p -> versions.put(p.id(), p.version()));
    return versions;
  }

  /** What is said of the one place that was left out. */
  private String leftOut() {
    List<Problem> problems = Catalog.load(directory).leftOut();
    assertThat(problems).hasSize(1);
    return problems.get(0).message();
  }

  @Test
  void twoPluginsBringOneLibraryInTwoVersions() throws IOException {
    plugin(directory.resolve("a.jar"), "First", LIBRARY_VERSION, LIBRARY.replace("$", "1.0"));
    plugin(directory.resolve("b.jar"), "Second", LIBRARY_VERSION, LIBRARY.replace("$", "2.0"));

    assertThat(versions()).containsEntry("first", "1.0").containsEntry("second", "2.0");
  }

  @Test
  void neitherTheHostNorANeighbourIsSeen() throws IOException {
    String looking =
        "StringBuilder seen = new StringBuilder();"
            + " for (String n : java.util.List.of(\"First\", \"java.sql.Driver\","
            + " \"io.notional.api.plugin.Plugin\", \"io.notional.core.catalog.Catalog\","
            + " \"org.assertj.core.api.Assertions\", \"Second\")) {"
            + " try { Class.forName(n); seen.append(n).append(' '); }"
            + " catch (ClassNotFoundException e) { } }"
            + " return seen.toString().trim();";
    plugin(directory.resolve("a.jar"), "First", looking, "");
    plugin(directory.resolve("b.jar"), "Second", "return \"\";", "");

    assertThat(versions())
        .containsEntry("first", "First java.sql.Driver io.notional.api.plugin.Plugin");
  }

  @Test
  void theJarsOfAFolderBelongTogether() throws IOException {
    Path folder = directory.resolve("acme");
    plugin(folder.resolve("a.jar"), "First", LIBRARY_VERSION, LIBRARY.replace("$", "3.0"));
    plugin(folder.resolve("b.jar"), "Second", LIBRARY_OF_ANOTHER_JAR, "");
    Files.createDirectory(directory.resolve("notes"));
    assertThat(versions()).containsEntry("first", "3.0").containsEntry("second", "3.0");

    Path other = folder.resolve("b.jar");
    plugin(other, "Second", LIBRARY_VERSION, LIBRARY.replace("$", "4.0"));
    assertThat(leftOut())
        .contains("clash", folder.resolve("a.jar").toString(), other.toString(), "Library");
    assertThat(versions()).doesNotContainKeys("first", "second");
  }

  @Test
  void anErrorNamesThePluginWhoseLibraryItIs() throws IOException {
    Path jar =
        plugin(
            directory.resolve("a.jar"),
            "First",
            "throw new IllegalStateException(\"no luck\");",
            "");
    plugin(directory.resolve("b.jar"), "Second", "return \"\";", "");

    assertThat(leftOut()).contains("plugin 'first' (" + jar + ") failed in version()");
    assertThat(versions()).containsKey("second").doesNotContainKey("first");
  }
}
