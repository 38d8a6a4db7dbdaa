package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.api.instrument.AssetClass;
import io.notional.core.lookthrough.FundMenu;
import io.notional.files.menu.MenuFile;
import io.notional.files.results.JsonText;
import io.notional.optimization.ExposureProblem;
import io.notional.optimization.ExposureSolution;
import io.notional.optimization.ExposureSolver;
import io.notional.optimization.Objective;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code notional solve}: the capital weights that produce given exposures. */
@Command(
    name = "solve",
    description = "Find the capital weights of funds that produce given exposures.",
    sortOptions = false)
final class SolveCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Problems problems = new Problems();

  @Option(
      names = "--target",
      required = true,
      paramLabel = "CLASS=E,...",
      description = "The exposures that are wanted, such as equity=0.60,bonds=0.40.")
  private String target;

  @Option(
      names = "--menu",
      required = true,
      paramLabel = "FILE",
      description = "The funds with the exposures that they declare: a YAML or JSON file.")
  private Path menuFile;

  @Option(
      names = "--objective",
      paramLabel = "O",
      description = "What is best: the most free-capital (the default), or the least fee.")
  private String objective = Objective.FREE_CAPITAL.id();

  @Option(names = "--fully-invested", description = "Leave no capital free.")
  private boolean fullyInvested;

  @Option(
      names = "--max-weight",
      paramLabel = "W",
      description = "The greatest weight of any one fund.")
  private Double maxWeight;

  @Option(
      names = "--fix",
      paramLabel = "FUND=W,...",
      description = "Weights that are given, such as AGG=0.16.")
  private String fixed;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  SolveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ExposureProblem problem = problem();
    ExposureSolution solution = ExposureSolver.solve(problem);
    if (json) {
      String text = JsonText.text(SolutionJson.document(problem, solution));
      text.lines().forEach(terminal.out()::println);
    } else {
      new SolutionReport(terminal.out(), problem, solution).print();
    }
    return ExitCode.DONE;
  }

  private ExposureProblem problem() {
    Optional<FundMenu> menu = problems.attempt(() -> MenuFile.read(menuFile));
    Optional<Objective> best = problems.attempt(() -> Objective.parse(objective));
    Map<AssetClass, Double> wanted = byClass(NamedNumbers.parse("--target", target, problems));
    Map<String, Double> given =
        fixed == null ? Map.of() : NamedNumbers.parse("--fix", fixed, problems);
    problems.throwIfAny();
    ExposureProblem.Builder builder =
        ExposureProblem.builder()
            .menu(menu.orElseThrow())
            .target(wanted)
            .objective(best.orElseThrow())
            .fullyInvested(fullyInvested)
            .fixed(given);
    Optional.ofNullable(maxWeight).ifPresent(builder::maxWeight);
    return builder.build();
  }

  private Map<AssetClass, Double> byClass(Map<String, Double> numbers) {
    Map<AssetClass, Double> byClass = new LinkedHashMap<>();
    numbers.forEach(
        (name, number) -> {
          try {
            if (byClass.put(AssetClass.parse(name), number) != null) {
              problems.add(ErrorCode.CONFLICT, "--target may name " + name + " only once");
            }
          } catch (IllegalArgumentException e) {
            problems.add(ErrorCode.UNKNOWN_NAME, "--target: " + e.getMessage());
          }
        });
    return byClass;
  }
}
