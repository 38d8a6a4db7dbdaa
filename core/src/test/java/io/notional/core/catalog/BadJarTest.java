package io.notional.core.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Plugin;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A jar that cannot be used is named with the reason, and its neighbours on both sides load. */
class BadJarTest {
  private static final String NAME = "Bad";
  private static final String CLASS = NAME + ".class";

  /** Makes a bad jar. */
  interface Making {
    void at(Path jar) throws IOException;
  }

  @TempDir(cleanup = CleanupMode.ALWAYS)
  Path parent;

  private Path directory;

  @BeforeEach
  void makeNeighbours() throws IOException {
    directory = Files.createDirectory(parent.resolve("plugins"));
    plugin(directory.resolve("a.jar"), "First", "first", "");
    plugin(directory.resolve("c.jar"), "Last", "last", "");
  }

  static Stream<Arguments> badJars() {
    return Stream.of(
        bad("no zip", "cannot be read: ZipException", jar -> Files.writeString(jar, "no zip")),
        bad("empty file", "cannot be read: ZipException", jar -> Files.writeString(jar, "")),
        bad("cut off", "cannot be read: ZipException", BadJarTest::cutOff),
        bad("folder", "cannot be read: it is no file", Files::createDirectory),
        bad("damaged", "cannot be loaded: its class file cannot be read", BadJarTest::damaged),
        bad(
            "no such class",
            "cannot be loaded: there is no such class",
            jar -> without(jar, CLASS)),
        bad("no plugin", "it does not implement", BadJarTest::noPlugin),
        bad(
            "throws when made",
            "cannot be created: IllegalStateException: no licence",
            jar -> plugin(jar, NAME, "bad", "throw new IllegalStateException(\"no licence\");")),
        bad(
            "overflows when made",
            "cannot be created: StackOverflowError",
            jar -> plugin(jar, NAME, "bad", "new Bad();")),
        bad("missing class", "cannot be loaded: NoClassDefFoundError: Base", BadJarTest::needy),
        bad(
            "newer bytecode",
            "cannot be loaded: it was compiled for Java 55, and",
            BadJarTest::newer),
        bad("no class file", "cannot be loaded: ClassFormatError", BadJarTest::noClassFile),
        bad(
            "duplicate id",
            "two plugins have the id 'first'",
            jar -> plugin(jar, NAME, "first", "")),
        bad(
            "duplicate class",
            "two jars have the plugin class First",
            jar -> plugin(jar, "First", "x", "")),
        bad(
            "id of a plugin that ships",
            "must not be 'core'",
            jar -> plugin(jar, NAME, "core", "")),
        bad("bad id", "must be lower-case letters", jar -> plugin(jar, NAME, "Bad One", "")),
        bad(
            "newer SPI",
            "was built for SPI version 7 but this host has SPI version 1",
            jar ->
                source(jar, PluginJar.source(NAME, "bad", "").replace("Plugin.SPI_VERSION", "7"))),
        bad("class path", "must stay inside of its folder but has", BadJarTest::leadingOut));
  }

  static Stream<Arguments> tricks() {
    return Stream.of(
        trick("has an entry that leads out of it: '../Evil.class'", "../Evil.class"),
        trick("has an entry that leads out of it: '/etc/x'", "/etc/x"),
        trick(
            "has an entry that leads out of it: 'a/..\\\\..\\\\x'".replace("\\\\", "\\"),
            "a/..\\..\\x"),
        trick("has an entry that leads out of it: 'C:x'", "C:x"),
        trick("has an entry whose name has more than 1000 characters", "x".repeat(60_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"badJars", "tricks"})
  void isNamedAndTheOthersLoad(String what, String reason, Making making) throws IOException {
    Path jar = directory.resolve("b.jar");
    making.at(jar);

    Catalog catalog = Catalog.load(directory);

    assertThat(catalog.plugins()).extracting(PluginInfo::id).contains("first", "last");
    assertThat(catalog.leftOut()).hasSize(1);
    Problem problem = catalog.leftOut().get(0);
    assertThat(problem.code()).isEqualTo(ErrorCode.BAD_PLUGIN);
    assertThat(problem.message()).contains(jar.toString(), reason).doesNotContain("\n");
  }

  @Test
  void aJarOfTwoHundredThousandEntriesIsRefused() throws IOException {
    Path jar = ZipTrick.entries(directory.resolve("b.jar"), 200_000);

    assertThat(reasons())
        .containsExactly("the plugin " + jar + " must have at most 100000 entries but has 200000");
  }

  /** Java reads a manifest whole. */
  @Test
  void aManifestThatFillsTheMemoryIsRefused() throws IOException {
    Path jar = directory.resolve("b.jar");
    ZipTrick.zeros(jar, JarFile.MANIFEST_NAME, 1 << 26);

    assertThat(reasons())
        .containsExactly("the manifest of the plugin " + jar + " must have at most 16 MiB");
  }

  @Test
  void aClassThatFillsTheMemoryIsRefused() throws IOException {
    Path jar = directory.resolve("b.jar");
    ZipTrick.zeros(jar, CLASS, 1 << 26);

    assertThat(reasons())
        .containsExactly("the plugin " + jar + " has a class larger than 16 MiB: 'Bad.class'");
  }

  @Test
  void anEntryMayNotHideAnother() throws IOException {
    Path jar = ZipTrick.twice(directory.resolve("b.jar"), CLASS);

    assertThat(reasons())
        .containsExactly("the plugin " + jar + " has two entries named 'Bad.class'");
  }

  @Test
  void aFolderIsUsedWholeOrNotAtAll() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("b"));
    plugin(folder.resolve("good.jar"), "Good", "good", "");
    Path bad = Files.writeString(folder.resolve("library.jar"), "no zip");

    Catalog catalog = Catalog.load(directory);

    assertThat(catalog.plugins())
        .extracting(PluginInfo::id)
        .contains("first")
        .doesNotContain("good");
    assertThat(catalog.leftOut()).hasSize(1);
    assertThat(catalog.leftOut().get(0).message()).contains(bad.toString());
  }

  /** A jar that is left out for its shape has not taken the name of its plugin class. */
  @Test
  void aBadJarTakesNoName() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("Z"));
    plugin(folder.resolve("1.jar"), NAME, "bad", "");
    Files.writeString(folder.resolve("2.jar"), "no zip");
    plugin(directory.resolve("b.jar"), NAME, "bad", "");

    assertThat(Catalog.load(directory).plugins()).extracting(PluginInfo::id).contains("bad");
  }

  /** Half a plugin would be found out in the middle of a study. */
  @Test
  void aPluginIsTakenWholeOrNotAtAll() {
    Plugin first = Fakes.plugin("a", Fakes.echo());
    Plugin second = Fakes.plugin("b", Fakes.brackets(), Fakes.echo());
    io.notional.api.error.Problems problems = new io.notional.api.error.Problems();
    Registration registration = new Registration(SpiVersions.OF_HOST);
    registration.add(List.of(first, second), problems);

    Catalog catalog = registration.finish(List.of(), problems);

    assertThat(catalog.plugins()).extracting(PluginInfo::id).containsExactly("a");
    assertThat(catalog.ids(Fakes.WORD)).containsExactly("echo");
    assertThat(catalog.leftOut()).hasSize(1);
  }

  @Test
  void anUnknownNameMayBeOfOneThatWasLeftOut() throws IOException {
    Path jar = Files.writeString(directory.resolve("b.jar"), "no zip");
    Catalog catalog = Catalog.load(directory);

    List<Problem> problems =
        catchThrowableOfType(
                NotionalException.class,
                () -> catalog.provider(ComponentKind.ROLL_RULE, "calender"))
            .problems();

    assertThat(problems).hasSize(2);
    assertThat(problems.get(0).message()).contains("did you mean 'calendar'?");
    assertThat(problems.get(1).message())
        .startsWith(
            "it may be of a plugin that was left out: the plugin " + jar + " cannot be read: Zip");
  }

  private List<String> reasons() {
    return Catalog.load(directory).leftOut().stream().map(Problem::message).toList();
  }

  private static Arguments bad(String what, String reason, Making making) {
    return Arguments.of(what, reason, making);
  }

  private static Arguments trick(String reason, String entry) {
    String shown = entry.length() > 40 ? "a long name" : entry;
    return bad(shown, reason, jar -> ZipTrick.entry(jar, entry));
  }

  private static void plugin(Path jar, String name, String id, String constructor)
      throws IOException {
    PluginJar.write(jar, name, PluginJar.source(name, id, constructor), name);
  }

  private static void source(Path jar, String source) throws IOException {
    PluginJar.write(jar, NAME, source, NAME);
  }

  private static void cutOff(Path jar) throws IOException {
    plugin(jar, NAME, "bad", "");
    byte[] whole = Files.readAllBytes(jar);
    Files.write(jar, java.util.Arrays.copyOf(whole, whole.length / 2));
  }

  /** The table of contents is whole, what it leads to is not. */
  private static void damaged(Path jar) throws IOException {
    plugin(jar, NAME, "bad", "");
    byte[] bytes = Files.readAllBytes(jar);
    java.util.Arrays.fill(bytes, 60, 160, (byte) 0xff);
    Files.write(jar, bytes);
  }

  private static void noPlugin(Path jar) throws IOException {
    source(jar, "public class Bad {}");
  }

  private static void needy(Path jar) throws IOException {
    source(
        jar,
        PluginJar.source(NAME, "bad", "").replace("class Bad", "class Bad extends Base")
            + "class Base {}");
    without(jar, "Base.class");
  }

  private static void without(Path jar, String entry) throws IOException {
    if (!Files.exists(jar)) {
      plugin(jar, NAME, "bad", "");
    }
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      Files.delete(files.getPath(entry));
    }
  }

  private static void newer(Path jar) throws IOException {
    plugin(jar, NAME, "bad", "");
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      byte[] bytes = Files.readAllBytes(files.getPath(CLASS));
      bytes[7] = 99; // the major version
      Files.write(files.getPath(CLASS), bytes);
    }
  }

  private static void noClassFile(Path jar) throws IOException {
    plugin(jar, NAME, "bad", "");
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      Files.write(files.getPath(CLASS), "no class".getBytes(UTF_8));
    }
  }

  private static void leadingOut(Path jar) throws IOException {
    ZipTrick.manifest(jar, Map.of("Class-Path", "../../out.jar"));
  }
}
