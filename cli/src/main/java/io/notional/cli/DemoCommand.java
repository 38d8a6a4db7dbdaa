package io.notional.cli;

import io.notional.core.catalog.Catalog;
import io.notional.core.measure.Measures;
import io.notional.core.result.Result;
import io.notional.core.simulation.Simulation;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import io.notional.files.results.ResultFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code notional demo}: a 90/60 fund beside a 60/40 portfolio on a market that is made up. */
@Command(
    name = "demo",
    description = "Run a 90/60 fund beside a 60/40 portfolio on a synthetic market.",
    sortOptions = false)
final class DemoCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Interruption interruption;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the result files go; out/demo by default.")
  private Path out = Path.of("out", "demo");

  DemoCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    ResultFiles.check(out.resolve("90-60"));
    ResultFiles.check(out.resolve("60-40"));
    // The instruments have the names that the presets use, so that the presets run as they are.
    SyntheticMarket recipe = SyntheticMarket.builder().stocks("IVV").bonds("AGG").build();
    RunPlanBuilder plans =
        RunPlan.builder(Catalog.load()).market(recipe.generate()).seed(recipe.seed());
    DemoRun fund = run("90/60 fund", "90-60", plans.spec(spec("efficient-core", "NTSX")));
    DemoRun portfolio = run("60/40 portfolio", "60-40", plans.spec(spec("portfolio", "60-40")));
    interruption.startWriting();
    for (DemoRun run : List.of(fund, portfolio)) {
      write(run);
    }
    new DemoReport(terminal.out(), recipe.seed(), fund, portfolio).print();
    terminal.out().println();
    terminal
        .out()
        .println(
            "Every day of both is in " + fund.folder(out) + " and " + portfolio.folder(out) + ".");
    return ExitCode.DONE;
  }

  private static Map<String, String> spec(String strategy, String preset) {
    return Map.of("strategy", strategy, "preset", preset);
  }

  private DemoRun run(String title, String folder, RunPlanBuilder draft) {
    RunPlan plan = draft.build();
    Result result = plan.run(this::cancelIfAsked);
    return new DemoRun(title, folder, plan, result, Measures.of(result));
  }

  private void cancelIfAsked(Simulation simulation) {
    if (interruption.requested()) {
      simulation.cancel();
    }
  }

  private void write(DemoRun run) {
    run.plan()
        .write(
            run.folder(out),
            run.result(),
            run.measures(),
            Optional.empty(),
            interruption::requested);
  }
}
