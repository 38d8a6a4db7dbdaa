package io.notional.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A checkout of one source file in which the launcher runs with a Maven and a Java that only
 * pretend: the build is a copy of the source, and running it prints that copy.
 */
final class LauncherCheckout {
  private static final Path LAUNCHER = Path.of("..", "notional");
  private static final long PATIENCE_SECONDS = 60;

  private static final String MAVEN =
      """
      #!/bin/sh
      for word; do
        case $word in -Ddist.lib=*) lib=${word#*=} ;; esac
      done
      sleep "${MAVEN_SECONDS:-0}"
      echo build >>"$BUILDS"
      mkdir -p "$lib"
      cat cli/src/main/java/* >"$lib/cli.jar"
      """;

  private static final String JAVA =
      """
      #!/bin/sh
      said='without an archive'
      for word; do
        case $word in
          -XX:SharedArchiveFile=*) archive=${word#*=} said='with an archive' ;;
          -XX:DumpLoadedClassList=*) echo 'java/lang/Object id: 0' >"${word#*=}" && exit ;;
          -Xshare:dump) dump=1 ;;
          *.jar) jar=$word ;;
        esac
      done
      [ -z "${dump:-}" ] || { ${ARCHIVER:-echo archive} >"$archive"; exit; }
      echo "$(cat "$jar"), $said"
      """;

  private final Path home;
  private final Path tools;
  private final Path builds;

  private LauncherCheckout(Path home, Path tools) {
    this.home = home;
    this.tools = tools;
    this.builds = tools.resolve("builds");
  }

  /** Makes one in a folder, with tools beside it. */
  static LauncherCheckout create(Path folder) throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    executable(tools.resolve("bin/mvn"), MAVEN);
    executable(tools.resolve("jdk/bin/java"), JAVA);
    Files.writeString(tools.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
    Path home = folder.resolve("checkout");
    Path source = home.resolve("cli/src/main/java/Main.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "first");
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.writeString(home.resolve("cli/pom.xml"), "<project/>");
    Files.copy(LAUNCHER, home.resolve("notional"));
    return new LauncherCheckout(home, tools);
  }

  /** Writes a script. */
  static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    if (!file.toFile().setExecutable(true, false)) {
      throw new IOException(file + " cannot be made executable");
    }
  }

  /**
   * Lets Maven make a build of jars in place of the source.
   *
   * @param jars a folder of them
   */
  void buildFrom(Path jars) throws IOException {
    executable(
        tools.resolve("bin/mvn"), MAVEN + "rm \"$lib/cli.jar\"; cp '" + jars + "'/* \"$lib\"\n");
  }

  /** The same tools on another checkout. */
  LauncherCheckout at(Path otherHome) {
    return new LauncherCheckout(otherHome, tools);
  }

  Path home() {
    return home;
  }

  Path source() {
    return home.resolve("cli/src/main/java/Main.java");
  }

  Path dist() {
    return home.resolve("cli/target/dist");
  }

  /** How often Maven was called. */
  long builds() throws IOException {
    if (!Files.exists(builds)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(builds)) {
      return lines.count();
    }
  }

  Shell.Outcome run() throws IOException, InterruptedException {
    return await(start(Map.of()));
  }

  /** Starts the launcher by the words before it, with more environment. */
  Process start(Map<String, String> environment, String... before) throws IOException {
    return start(environment, List.of(before), "plugins");
  }

  /** The same with another command. */
  Process start(Map<String, String> environment, List<String> before, String... command)
      throws IOException {
    List<String> words = new ArrayList<>(before);
    words.addAll(List.of("sh", home.resolve("notional").toString()));
    words.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put("JAVA_HOME", tools.resolve("jdk").toString());
    builder.environment().put("BUILDS", builds.toString());
    builder.environment().merge("PATH", tools.resolve("bin").toString(), (a, b) -> b + ":" + a);
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** What the launcher left behind when it ended; few lines, so that no pipe fills up. */
  static Shell.Outcome await(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("the launcher did not end");
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Shell.Outcome(process.exitValue(), out.strip(), err.strip());
  }
}
