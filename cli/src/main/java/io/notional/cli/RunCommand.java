package io.notional.cli;

import io.notional.api.error.Problems;
import io.notional.core.catalog.Catalog;
import io.notional.core.measure.Measures;
import io.notional.core.result.Result;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import io.notional.files.results.ResultFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code notional run}: simulates a fund, writes the files and prints a summary. */
@Command(
    name = "run",
    description = "Simulate the fund of a spec on a market.",
    sortOptions = false)
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Interruption interruption;
  private final Problems problems = new Problems();

  @Parameters(paramLabel = "SPEC", description = "The fund: a YAML or JSON file.")
  private Path specFile;

  @Option(
      names = "--market",
      required = true,
      paramLabel = "MARKET",
      description = "The market: a YAML or JSON file.")
  private Path marketFile;

  @Mixin private final MarketOptions options = new MarketOptions();

  @Mixin private final PluginOptions plugins = new PluginOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the result files go; without it there is only the summary.")
  private Path out;

  @Mixin private final RiskOptions risk = new RiskOptions();

  RunCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    Optional<Catalog> catalog = problems.attempt(plugins::catalog);
    Optional<LocalDate> from = options.from(problems);
    Optional<LocalDate> to = options.to(problems);
    Path dataRoot = options.dataRoot(marketFile, problems);
    RunPlanBuilder draft =
        Plans.draft(catalog, specFile, Optional.of(marketFile), problems)
            .firstDate(from)
            .lastDate(to);
    risk.check(draft.marketNames(), out, problems);
    checkOut();
    draft.alsoLoad(risk.instruments(problems.require(draft.fund())));
    draft.check();
    plugins.directory().ifPresent(draft::pluginDirectory);
    draft.watching(simulation -> interruption.watch(simulation, "a fund that is held"));
    RunPlan plan = Plans.build(draft, dataRoot, terminal);
    return finish(plan, simulate(plan));
  }

  /** A long run is not to find out at its end that nothing can be written. */
  private void checkOut() {
    if (out == null) {
      return;
    }
    problems.attempt(
        () -> {
          if (risk.asked()) {
            ResultFiles.checkWithRisk(out);
          } else {
            ResultFiles.check(out);
          }
          return out;
        });
  }

  private Result simulate(RunPlan plan) {
    Progress progress = new Progress(terminal);
    String provider = plugins.providing(plan.fund().spec().strategy());
    try {
      // A day at a time: a strategy may be slow, and Ctrl-C is not to wait for it.
      return plan.run(
          simulation -> {
            interruption.watch(simulation, provider);
            progress.update(simulation);
          });
    } finally {
      progress.end();
    }
  }

  private int finish(RunPlan plan, Result result) {
    Measures measures = Measures.of(result);
    Summary summary = new Summary(terminal.out(), result, measures);
    if (out != null) {
      interruption.startWriting();
      plan.write(out, result, measures, risk.of(plan.fund(), result), interruption::requested);
    }
    summary.print(plan.fund());
    if (out != null) {
      int files = ResultFiles.count(result, risk.asked());
      summary.row("files", files + " files in " + out);
    }
    if (result.stopped()) {
      terminal
          .err()
          .println("notional: the run stopped " + result.worstState() + ": " + result.stopCause());
      return ExitCode.STOPPED;
    }
    return ExitCode.DONE;
  }
}
