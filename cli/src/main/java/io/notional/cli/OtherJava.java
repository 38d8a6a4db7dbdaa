package io.notional.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Starts the command in a Java of its own, under another locale and on another day. */
final class OtherJava {
  private static final long LOOK_MILLIS = 100;

  /** Half of all processes have the order of this one. */
  private static final int MOST_STARTS = 24;

  private final BooleanSupplier cancelled;

  /**
   * @param cancelled asked while the other Java is at work, which then ends
   */
  OtherJava(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
  }

  /**
   * Runs the command and waits for its end.
   *
   * @return its exit code, and what it wrote on standard error
   * @throws NotionalException {@code CANCELLED}, or {@code UNWRITABLE} if no process can be started
   */
  Ending run(List<String> arguments) {
    List<String> words = new ArrayList<>(java());
    words.add(SecondRun.order());
    words.addAll(arguments);
    Ending ending = once(words);
    for (int i = 1; i < MOST_STARTS && ending.code == SecondRun.SAME_ORDER; i++) {
      ending = once(words);
    }
    return ending;
  }

  /** How a process ended. */
  record Ending(int code, String said) {}

  private Ending once(List<String> words) {
    try {
      Path said = Files.createTempFile("notional", ".txt");
      try {
        Process process =
            new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(said.toFile())
                .start();
        return new Ending(await(process), Files.readString(said, UTF_8));
      } finally {
        Files.deleteIfExists(said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("another Java cannot be started", e);
    }
  }

  private int await(Process process) {
    try {
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (cancelled.getAsBoolean()) {
          throw NotionalException.of(ErrorCode.CANCELLED, "the run was cancelled");
        }
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw NotionalException.of(ErrorCode.CANCELLED, "the run was interrupted");
    } finally {
      process.destroy();
    }
  }

  private static List<String> java() {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    words.add("-Xmx" + Runtime.getRuntime().maxMemory());
    words.add("-Duser.language=" + Perturbation.otherLocale().getLanguage());
    words.add("-Duser.timezone=" + Perturbation.otherZone(ZoneId.systemDefault()));
    words.addAll(classes());
    return words;
  }

  /** The same classes as this process has, be they on the class path, the module path or linked. */
  private static List<String> classes() {
    Module module = SecondRun.class.getModule();
    if (!module.isNamed()) {
      return List.of("-cp", System.getProperty("java.class.path"), SecondRun.class.getName());
    }
    List<String> words = new ArrayList<>();
    String path = System.getProperty("jdk.module.path", "");
    if (!path.isEmpty()) {
      words.addAll(List.of("--module-path", path));
    }
    words.addAll(List.of("-m", module.getName() + "/" + SecondRun.class.getName()));
    return words;
  }
}
