package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command starts from a class-data archive on every JDK. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class LauncherArchiveTest {
  private static final String FUND = "{strategy: efficient-core, with: {ladder: [ZN, ZB]}}";

  @TempDir Path folder;

  @Test
  void startsFromAnArchiveOnThisJdk() throws Exception {
    assertArchived(System.getProperty("java.home"));
  }

  @Test
  void startsFromAnArchiveOnJdk25() throws Exception {
    Optional<Path> home = jdk25();
    assumeThat(home).as("a JDK 25 beside %s", System.getProperty("java.home")).isPresent();
    assertArchived(home.orElseThrow().toString());
  }

  /** The JDK says of every class where it came from. */
  private void assertArchived(String javaHome) throws Exception {
    LauncherCheckout checkout = LauncherCheckout.create(folder);
    checkout.buildFrom(jars());
    Path log = folder.resolve("classes.log");
    Map<String, String> environment =
        Map.of("JAVA_HOME", javaHome, "NOTIONAL_JAVA_OPTS", "-Xlog:class+load:file=" + log);
    Shell.Outcome first = LauncherCheckout.await(checkout.start(environment));
    assertThat(first.err()).isEqualTo("building notional (first run)...");
    assertThat(first.out()).contains("efficient-core");
    assertThat(sources(log, Main.class)).containsExactly("shared objects file");
    LauncherCheckout.await(checkout.start(environment));
    assertThat(sources(log, Main.class)).containsExactly("shared objects file");
    assertThat(checkout.builds()).isOne();
    assertRunArchived(checkout, environment, log);
  }

  /** A run on data is what people wait for, and the archive is made where there is none. */
  private void assertRunArchived(
      LauncherCheckout checkout, Map<String, String> environment, Path log) throws Exception {
    SyntheticFiles.write(folder);
    String spec = Files.writeString(folder.resolve("fund.yaml"), FUND).toString();
    String market = folder.resolve("market.yaml").toString();
    Process run = checkout.start(environment, List.of(), "run", spec, "--market", market);
    Shell.Outcome outcome = LauncherCheckout.await(run);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(Files.readAllLines(log))
        .filteredOn(line -> line.contains(" io.notional.") && line.contains(" source: "))
        .hasSizeGreaterThan(500)
        .filteredOn(line -> !line.contains("shared objects file"))
        .hasSizeLessThan(20);
  }

  private static Stream<String> sources(Path log, Class<?> type) throws IOException {
    String before = type.getName() + " source: ";
    return Files.readAllLines(log).stream()
        .filter(line -> line.contains(before))
        .map(line -> line.substring(line.indexOf(before) + before.length()))
        .map(source -> source.replaceFirst(" \\(.*", ""));
  }

  /** All of the class path as jars, since no archive is made of folders. */
  private Path jars() throws IOException {
    Path jars = Files.createDirectories(folder.resolve("jars"));
    int number = 0;
    for (String entry : CommandProcess.classPath().split(File.pathSeparator)) {
      Path path = Path.of(entry);
      number++;
      if (Files.isDirectory(path) && !path.endsWith("test-classes")) {
        jar(path, jars.resolve(number + ".jar"));
      } else if (Files.isRegularFile(path)) {
        Files.copy(path, jars.resolve(number + "-" + path.getFileName()));
      }
    }
    return jars;
  }

  private static void jar(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
  }

  private static Optional<Path> jdk25() throws IOException {
    String named = System.getenv("JAVA_HOME_25");
    if (named != null && isJdk25(Path.of(named))) {
      return Optional.of(Path.of(named));
    }
    Path beside = Path.of(System.getProperty("java.home")).toRealPath().getParent();
    try (Stream<Path> homes = Files.list(beside)) {
      return homes.filter(LauncherArchiveTest::isJdk25).findFirst();
    }
  }

  private static boolean isJdk25(Path home) {
    try {
      return Files.isExecutable(home.resolve("bin/java"))
          && Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"25");
    } catch (IOException e) {
      return false;
    }
  }
}
