package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command as a process of its own, as a user starts it. */
final class CommandProcess {
  private static final long PATIENCE_SECONDS = 120;

  /** A shell may have told what it runs in the background to ignore Ctrl-C. */
  private static final List<String> HEEDING_CONTROL_C = List.of("env", "--default-signal=INT");

  private final Process process;
  private final Path out;
  private final Path err;

  private CommandProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts the command and waits until it ends. */
  static Shell.Outcome run(String... arguments) throws IOException, InterruptedException {
    return start(List.of(), arguments).await();
  }

  /** Starts the command so that {@link #interrupt()} reaches it. */
  static CommandProcess startInForeground(String... arguments) throws IOException {
    return start(HEEDING_CONTROL_C, arguments);
  }

  /**
   * Starts the command by another one.
   *
   * @param before the words before {@code java}
   */
  static CommandProcess start(List<String> before, String... arguments) throws IOException {
    List<String> words = new ArrayList<>(before);
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    words.addAll(List.of("-cp", classPath(), Main.class.getName()));
    words.addAll(List.of(arguments));
    Path out = Files.createTempFile("out", ".txt");
    Path err = Files.createTempFile("err", ".txt");
    Process process =
        new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    return new CommandProcess(process, out, err);
  }

  /** Ctrl-C. */
  void interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }

  /** Kills it outright after a while; false if it ended by itself before. */
  boolean killAfter(long millis) throws InterruptedException {
    if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      return false;
    }
    process.destroyForcibly().waitFor();
    return true;
  }

  /**
   * Runs a command that is to go on where it was killed, and kills it at random moments after each
   * part that it leaves, until it ends by itself without a word on its standard error.
   *
   * @param out the folder that it writes to
   * @param mostMillis how long after a part it may be killed
   * @return how often it was killed
   */
  static int killedAgainAndAgain(Random random, int mostMillis, Path out, String... arguments)
      throws IOException, InterruptedException {
    int killed = 0;
    CommandProcess process = start(List.of(), arguments);
    while (process.isAlive()) {
      long parts = parts(out);
      process.awaitPart(out, parts);
      if (process.killAfter(random.nextInt(mostMillis))) {
        assertThat(parts(out)).isGreaterThan(parts);
        killed++;
        process = start(List.of(), arguments);
      }
    }
    assertThat(process.await().err()).isEmpty();
    return killed;
  }

  /** Waits until there are more parts than some, or it ends. */
  void awaitPart(Path out, long before) throws IOException, InterruptedException {
    while (isAlive() && parts(out) == before) {
      Thread.sleep(20);
    }
  }

  /** How many parts of rows are kept in a folder. */
  private static long parts(Path out) throws IOException {
    Path state = out.resolve("state");
    if (!Files.exists(state)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(state)) {
      return all.filter(file -> file.getFileName().toString().startsWith("part")).count();
    }
  }

  /** What the command said on its standard error so far. */
  String said() throws IOException {
    return Files.readString(err);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What the command left behind when it ended. */
  Shell.Outcome await() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the command did not end");
    }
    Shell.Outcome outcome =
        new Shell.Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    Files.delete(out);
    Files.delete(err);
    return outcome;
  }

  /** The class path of the tests. */
  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
