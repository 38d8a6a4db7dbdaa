package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.core.lookthrough.FundMenu;
import io.notional.core.lookthrough.LookThrough;
import io.notional.core.lookthrough.StatedWeights;
import io.notional.files.menu.MenuFile;
import io.notional.files.plan.PlannedFund;
import io.notional.files.results.LookThroughJson;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code notional exposure}: what a blend is exposed to, by what its funds declare. */
@Command(
    name = "exposure",
    description = "Show what a blend is exposed to, looking through its funds.",
    sortOptions = false)
final class ExposureCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Problems problems = new Problems();

  @Parameters(
      paramLabel = "SPEC",
      arity = "0..1",
      description = "The blend: a YAML or JSON file with fixed weights.")
  private Path specFile;

  @Option(
      names = "--menu",
      paramLabel = "FILE",
      description = "The funds with the exposures that they declare: a YAML or JSON file.")
  private Path menuFile;

  @Option(
      names = "--weights",
      paramLabel = "FUND=W,...",
      description = "The capital weights of the blend, in place of a spec.")
  private String weights;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Mixin private final PluginOptions plugins = new PluginOptions();

  ExposureCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    print(declared());
    return ExitCode.DONE;
  }

  /** By what the funds of a menu say of themselves. */
  private LookThrough declared() {
    if (menuFile == null) {
      problems.add(ErrorCode.MISSING_VALUE, "exposure needs --menu FILE");
    }
    if ((specFile == null) == (weights == null)) {
      problems.add(ErrorCode.MISSING_VALUE, "exposure needs either SPEC or --weights FUND=W,...");
    }
    problems.throwIfAny();
    Optional<FundMenu> menu = problems.attempt(() -> MenuFile.read(menuFile));
    Optional<Map<String, Double>> stated = problems.attempt(this::capital);
    return problems.require(menu).lookThrough(stated.orElseThrow());
  }

  private Map<String, Double> capital() {
    return weights == null
        ? StatedWeights.of(PlannedFund.read(specFile, plugins.catalog()).strategy())
        : NamedNumbers.parse("--weights", weights, problems);
  }

  private void print(LookThrough lookThrough) {
    if (json) {
      LookThroughJson.text(lookThrough).lines().forEach(terminal.out()::println);
    } else {
      new LookThroughReport(terminal.out()).print(lookThrough);
    }
  }
}
