package io.notional.cli;

import io.notional.core.catalog.Catalog;
import io.notional.core.result.Result;
import io.notional.files.plan.RunPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether a run is to show that its components answer the same at every time and place. */
final class VerifyOptions {
  private static final String ASKED = "--verify-plugins";
  private static final String INTO = "--second-run-into";

  @Option(
      names = ASKED,
      description = {
        "Run twice more, in this Java and in another one, and compare all results: static state,",
        "clocks, random numbers and unordered collections of a plugin show, and end with code 2."
      })
  private boolean asked;

  /** Of the command in the other Java, by its starter. */
  @Option(names = INTO, hidden = true)
  private Path into;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Whether this is the run in another Java, whose result goes to its starter alone. */
  boolean isSecondRun() {
    return into != null;
  }

  /** Hands a result to the starter. */
  int hand(RunPlan plan, Result result) {
    PluginVerification.files(plan, result).forEach(this::write);
    return ExitCode.DONE;
  }

  private void write(String name, byte[] content) {
    try {
      Files.write(into.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs again, if that was asked for.
   *
   * @param again the same from reading the spec on, with the same plugins
   * @return in words what was found, empty where nobody asked
   * @throws io.notional.api.error.NotionalException {@code BAD_PLUGIN} if a result differs
   */
  String check(
      RunPlan plan,
      Result result,
      Catalog catalog,
      Supplier<Map<String, byte[]>> again,
      Interruption interruption) {
    if (!asked) {
      return "";
    }
    PluginVerification verification = new PluginVerification(plan, catalog, result);
    verification.here(again);
    inOtherJava(verification, new OtherJava(interruption::requested));
    return "three runs, one of them in another Java, came to the same bytes";
  }

  private void inOtherJava(PluginVerification verification, OtherJava java) {
    try {
      Path folder = Files.createTempDirectory("notional");
      try {
        List<String> arguments =
            new ArrayList<>(command.root().commandLine().getParseResult().originalArgs());
        arguments.remove(ASKED);
        arguments.addAll(List.of(INTO, folder.toString()));
        verification.elsewhere(java.run(arguments), () -> read(folder));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> read(Path folder) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (Stream<Path> list = Files.list(folder)) {
      for (Path file : list.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      for (Path file : list.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
