package io.notional.testkit.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The same answers in another JVM, in another place of the world. */
final class JvmRules {
  private static final int MOST_SECONDS = 120;

  /** How often a JVM is started until one orders sets the other way; half of them do. */
  private static final int MOST_STARTS = 20;

  private JvmRules() {}

  /** Another start of Java orders sets and hash codes otherwise. */
  static Outcome anotherJvm(Specimen specimen) {
    if (classPath().isBlank()) {
      return Outcome.doesNotApply("there is no class path to start another JVM with");
    }
    return Conduct.comparing(
        specimen, (s, plain) -> difference(plain.lines(), elsewhere(s).section(s, OtherJvm.SAME)));
  }

  /** The code refers to nothing outside, and another locale, time zone and home change nothing. */
  static Outcome staysInside(Specimen specimen) {
    Outcome code = CodeRules.staysInside(specimen);
    if (code instanceof Outcome.Fails || classPath().isBlank()) {
      return code;
    }
    return Conduct.comparing(
        specimen,
        (s, plain) -> {
          Said said = elsewhere(s);
          return difference(
              said.section(s, OtherJvm.SAME), said.section(s, OtherJvm.OTHER_SURROUNDINGS));
        });
  }

  private static String classPath() {
    return System.getProperty("java.class.path", "");
  }

  private static Said elsewhere(Specimen specimen) {
    return specimen.otherJvm(JvmRules::run);
  }

  /**
   * What another JVM said.
   *
   * @param lines all of its lines
   */
  record Said(List<String> lines) {
    /** The lines of a sample in one of its two runs. */
    List<String> section(Specimen specimen, String run) {
      String head = OtherJvm.head(run, specimen.sample());
      int from = lines.indexOf(head) + 1;
      int to = from;
      while (to < lines.size() && !lines.get(to).startsWith(OtherJvm.HEAD)) {
        to++;
      }
      return from == 0 ? lines : lines.subList(from, to);
    }
  }

  private static Optional<Evidence> difference(List<String> expected, List<String> actual) {
    for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
      String wanted = i < expected.size() ? expected.get(i) : "nothing";
      String was = i < actual.size() ? actual.get(i) : "nothing";
      if (!wanted.equals(was)) {
        return Optional.of(
            Evidence.of("another JVM", "expected '" + wanted + "' but was '" + was + "'"));
      }
    }
    return Optional.empty();
  }

  /** Runs all samples of a plugin in a JVM of their own. */
  private static Said run(PluginSamples source) {
    try {
      Path out = Files.createTempFile("notional-kit", ".txt");
      try {
        return new Said(differently(source, out));
      } finally {
        Files.delete(out);
      }
    } catch (IOException e) {
      return new Said(List.of("another JVM cannot be started: " + e.getMessage()));
    }
  }

  /**
   * Runs them in a JVM in which sets are in another order than here.
   *
   * <p>Each JVM walks {@code Set.of} and {@code Map.of} from a place and in a direction of its own.
   * One that walks the other way shows each set of two or more in another order; one that walks the
   * same way shows a small set quite often in the same one, so that such a start proves nothing.
   */
  private static List<String> differently(PluginSamples source, Path out) throws IOException {
    for (int start = 1; start < MOST_STARTS; start++) {
      Optional<List<String>> lines = run(source, out, OtherJvm.direction());
      if (lines.isPresent()) {
        return lines.get();
      }
    }
    return run(source, out, OtherJvm.ANY_DIRECTION).orElseThrow();
  }

  /** What a JVM said, or nothing if it walks sets in the direction that is not wanted. */
  private static Optional<List<String>> run(PluginSamples source, Path out, String unwanted)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(classPath());
    command.add(OtherJvm.class.getName());
    command.add(unwanted);
    command.add(out.toString());
    command.addAll(source.relaunch());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectErrorStream(true)
            .start();
    try {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.of(List.of("another JVM did not end in " + MOST_SECONDS + " s"));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    if (process.exitValue() == OtherJvm.UNWANTED) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(out);
    return Optional.of(process.exitValue() == 0 ? lines : List.of("another JVM failed: " + lines));
  }
}
