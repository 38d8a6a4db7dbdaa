package io.notional.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class PluginLoadingTest {
  @TempDir(cleanup = CleanupMode.ALWAYS)
  Path parent;

  private Path directory;

  @BeforeEach
  void makeDirectory() throws IOException {
    directory = Files.createDirectory(parent.resolve("plugins"));
  }

  @Test
  void loadsTheJarsOfADirectory() throws IOException {
    jar("b.jar", "Second", "second");
    Path first = jar("a.jar", "First", "first");
    Files.writeString(directory.resolve("notes.txt"), "no jar");
    List<PluginInfo> plugins = added(Catalog.load(directory));
    assertThat(plugins).extracting(PluginInfo::id).containsExactly("first", "second");
    assertThat(plugins.get(0).location()).isEqualTo(first.toString());
  }

  @Test
  void addsNothingFromAnEmptyDirectory() {
    assertThat(Catalog.load(directory).plugins()).isEqualTo(Catalog.load().plugins());
  }

  @Test
  void seesThePluginsOfTheContextClassLoader() throws IOException {
    Path jar = jar("a.jar", "First", "first");
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = loader(before, jar)) {
      thread.setContextClassLoader(loader);
      assertThat(Catalog.load().plugins()).extracting(PluginInfo::id).contains("first");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void countsAPluginOnceThatTwoLoadersSee() throws IOException {
    Path jar = jar("a.jar", "First", "first");
    try (URLClassLoader outer = loader(getClass().getClassLoader(), jar);
        URLClassLoader inner = loader(outer)) {
      assertThat(Catalog.load(inner, outer).plugins())
          .extracting(PluginInfo::id)
          .containsOnlyOnce("first");
    }
  }

  @Test
  void namesBothJarsOfADuplicate() throws IOException {
    Path a = jar("a.jar", "First", "same");
    Path b = jar("b.jar", "Second", "same");
    refused("two plugins have the id 'same': " + a + " and " + b);
  }

  @Test
  void namesThePluginThatCannotBeCreated() throws IOException {
    String source =
        PluginJar.source("Bad", "bad", "throw new IllegalStateException(\"no licence\");");
    Path jar = PluginJar.write(directory.resolve("bad.jar"), "Bad", source, "Bad");
    refused("plugin class Bad (" + jar + ") cannot be created: IllegalStateException: no licence");
  }

  @Test
  void namesTheJarWhoseServiceFileNamesNoClass() throws IOException {
    jar("a.jar", "First", "first");
    String source = PluginJar.source("Here", "here", "");
    Path jar = PluginJar.write(directory.resolve("b.jar"), "Here", source, "com.acme.Gone");
    refused("plugin class com.acme.Gone (" + jar + ") cannot be loaded: there is no such class");
  }

  @Test
  void namesTheJarWhoseServiceIsNoPlugin() throws IOException {
    Path jar = PluginJar.write(directory.resolve("b.jar"), "Odd", "public class Odd {}", "Odd");
    refused(
        "plugin class Odd ("
            + jar
            + ") cannot be loaded:"
            + " it does not implement io.notional.api.plugin.Plugin");
  }

  @Test
  void namesTheJarThatLacksADependency() throws IOException {
    String source =
        PluginJar.source("Needy", "needy", "").replace("class Needy", "class Needy extends Base");
    Path jar =
        PluginJar.write(directory.resolve("b.jar"), "Needy", source + "class Base {}", "Needy");
    removeBase(jar);
    refused("plugin class Needy (" + jar + ") cannot be loaded: NoClassDefFoundError: Base");
  }

  @Test
  void quotesTheLoaderWhenAServiceFileIsNoServiceFile() throws IOException {
    String source = PluginJar.source("First", "first", "");
    PluginJar.write(directory.resolve("b.jar"), "First", source, "two words");
    assertThat(problems()).hasSize(1);
    assertThat(problems().get(0).code()).isEqualTo(ErrorCode.BAD_PLUGIN);
    assertThat(problems().get(0).message()).contains("two words").contains("b.jar");
  }

  @Test
  void refusesADirectoryThatIsNotThere() {
    Path missing = parent.resolve("missing");
    assertThat(
            catchThrowableOfType(NotionalException.class, () -> Catalog.load(missing)).problems())
        .containsExactly(
            Problem.of(
                ErrorCode.BAD_PLUGIN, "the plugin directory " + missing + " does not exist"));
  }

  @Test
  void refusesADirectoryThatIsAFile() throws IOException {
    Path file = Files.writeString(parent.resolve("a.jar"), "no directory");
    assertThatThrownBy(() -> Catalog.load(file))
        .isInstanceOf(NotionalException.class)
        .hasMessage("the plugin directory " + file + " is no directory");
  }

  @Test
  void refusesAJarThatIsNoJar() throws IOException {
    Path jar = Files.writeString(directory.resolve("a.jar"), "no zip");
    assertThat(problems()).hasSize(1);
    assertThat(problems().get(0).message())
        .startsWith("the plugin " + jar + " cannot be read: ZipException");
  }

  private Path jar(String file, String className, String id) throws IOException {
    String source = PluginJar.source(className, id, "");
    return PluginJar.write(directory.resolve(file), className, source, className);
  }

  private static void removeBase(Path jar) throws IOException {
    try (var files = FileSystems.newFileSystem(jar)) {
      Files.delete(files.getPath("Base.class"));
    }
  }

  private static URLClassLoader loader(ClassLoader parent, Path... jars) throws IOException {
    URL[] urls = new URL[jars.length];
    for (int i = 0; i < jars.length; i++) {
      urls[i] = jars[i].toUri().toURL();
    }
    return new URLClassLoader(urls, parent);
  }

  /** Without the plugins that Notional brings itself. */
  private static List<PluginInfo> added(Catalog catalog) {
    List<PluginInfo> own = Catalog.load().plugins();
    return catalog.plugins().stream().filter(plugin -> !own.contains(plugin)).toList();
  }

  private void refused(String message) {
    assertThat(problems()).containsExactly(Problem.of(ErrorCode.BAD_PLUGIN, message));
  }

  private List<Problem> problems() {
    return Catalog.load(directory).leftOut();
  }
}
