package io.notional.cli;

import io.notional.core.config.Node;
import io.notional.files.tree.TreeReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Chromium by Node.js, where both are: {@code .ci/run} installs Debian's package and what {@code
 * src/test/browser} asks for.
 */
final class Browser {
  private static final Path SCRIPTS = Path.of("src/test/browser");
  private static final long PATIENCE_SECONDS = 900;

  private Browser() {}

  /** What is missing for it, if anything is. */
  static Optional<String> missing() {
    if (chromium().isEmpty()) {
      return Optional.of("there is no chromium on the path");
    }
    if (onPath("node").isEmpty()) {
      return Optional.of("there is no node on the path");
    }
    return Files.isDirectory(SCRIPTS.resolve("node_modules/playwright-core"))
        ? Optional.empty()
        : Optional.of("npm ci was not run in cli/" + SCRIPTS);
  }

  /**
   * What a report looks like.
   *
   * @param folder where screenshots go
   * @param brief no more than is needed to see its sections
   */
  static Node.Mapping look(Path page, Path folder, boolean brief)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add("node");
    words.add(SCRIPTS.resolve("check.js").toString());
    words.add(chromium().orElseThrow().toString());
    words.add(page.toAbsolutePath().toString());
    words.add(folder.toAbsolutePath().toString());
    if (brief) {
      words.add("brief");
    }
    Path out = Files.createTempFile("seen", ".json");
    Path err = Files.createTempFile("seen", ".txt");
    Process process =
        new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the browser did not end");
    }
    if (process.exitValue() != 0) {
      throw new AssertionError(Files.readString(err));
    }
    return (Node.Mapping) TreeReader.read(out);
  }

  private static Optional<Path> chromium() {
    return onPath("chromium");
  }

  private static Optional<Path> onPath(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
