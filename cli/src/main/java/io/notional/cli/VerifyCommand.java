package io.notional.cli;

import io.notional.files.results.JsonText;
import io.notional.testkit.rules.Kit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code notional verify}: tries a plugin by the rules of the SPI. */
@Command(
    name = "verify",
    description = "Try a plugin by the rules of the SPI, and print which of them hold.",
    sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "JAR",
      description = "The plugin: a jar, or a folder of jars that belong together.")
  private Path jar;

  @Option(
      names = "--samples",
      paramLabel = "FILE",
      description =
          "Configurations to try it in, a YAML or JSON file; else its presets and defaults, with"
              + " made-up values for what is required.")
  private Path samples;

  @Mixin private final JsonOption json = new JsonOption();

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (json.asked()) {
      return printJson();
    }
    int failed = 0;
    for (JarSamples plugin : JarSamples.of(jar, samples)) {
      VerifyReport report = new VerifyReport(terminal.out(), plugin);
      failed += report.print(Kit.all());
    }
    return failed == 0 ? ExitCode.DONE : ExitCode.WRONG_INPUT;
  }

  private int printJson() {
    List<Object> plugins = new ArrayList<>();
    long failed = 0;
    for (JarSamples plugin : JarSamples.of(jar, samples)) {
      Map<String, Object> said = new VerifyReport(terminal.out(), plugin).document(Kit.all());
      failed += (Long) said.get(VerifyReport.FAIL);
      plugins.add(said);
    }
    JsonOption.print(terminal, JsonText.text(Map.of("plugins", plugins)));
    return failed == 0 ? ExitCode.DONE : ExitCode.WRONG_INPUT;
  }
}
