package io.notional.cli;

import io.notional.api.error.Problems;
import io.notional.core.catalog.Catalog;
import io.notional.core.measure.FuturesUse;
import io.notional.core.measure.Measures;
import io.notional.core.result.Result;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import io.notional.files.results.Findings;
import io.notional.files.results.ResultFiles;
import io.notional.files.results.StartedFiles;
import io.notional.files.results.TableFormats;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code notional run}: simulates a fund, writes the files and prints a summary. */
@Command(
    name = "run",
    description = "Simulate the fund of a spec on a market.",
    sortOptions = false)
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Interruption interruption;
  private final Problems problems = new Problems();

  @Mixin private final FundOptions options = new FundOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the result files go; without it there is only the summary.")
  private Path out;

  @Mixin private final FormatOptions format = new FormatOptions();

  @Mixin private final ReportOption report = new ReportOption();

  @Mixin private final SavedHoldings saved = new SavedHoldings();

  @Mixin private final RiskOptions risk = new RiskOptions();

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final VerifyOptions verify = new VerifyOptions();

  RunCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    Optional<Catalog> catalog = options.catalog(problems);
    RunPlanBuilder draft = options.draft(catalog, problems);
    risk.check(draft.marketNames(), out, problems);
    TableFormats formats = format.formats(out, problems);
    OptionValues.checkOut(out, path -> check(path, formats), problems);
    report.check(problems);
    saved.check(problems);
    draft.alsoLoad(risk.instruments(problems.require(draft.fund())));
    draft.check();
    RunPlan plan = options.plan(draft, terminal, interruption);
    Result result = simulate(plan);
    if (verify.isSecondRun()) {
      return verify.hand(plan, result);
    }
    String verified =
        verify.check(plan, result, catalog.orElseThrow(), () -> again(catalog), interruption);
    int code = finish(plan, result, formats);
    if (!verified.isEmpty() && !json.asked()) {
      terminal.out().println(verified);
    }
    return code;
  }

  /** From the spec on, so that every component is made anew. */
  private Map<String, byte[]> again(Optional<Catalog> catalog) {
    RunPlanBuilder draft = options.draft(catalog, problems);
    draft.alsoLoad(risk.instruments(problems.require(draft.fund())));
    RunPlan plan = options.plan(draft, Terminal.SILENT, interruption);
    return PluginVerification.files(plan, simulate(plan));
  }

  private void check(Path folder, TableFormats formats) {
    if (risk.asked()) {
      ResultFiles.checkWithRisk(folder, formats);
    } else {
      ResultFiles.check(folder, formats);
    }
  }

  private Result simulate(RunPlan plan) {
    Progress progress = new Progress(terminal);
    String provider = options.provider(plan);
    try {
      // A day at a time: a strategy may be slow, and Ctrl-C is not to wait for it.
      return plan.run(
          simulation -> {
            interruption.watch(simulation, provider);
            saved.watch(simulation);
            progress.update(simulation);
          },
          saved::ended);
    } finally {
      progress.end();
    }
  }

  private Findings findings(RunPlan plan, Result result) {
    return new Findings(Measures.of(result), risk.of(plan.fund(), result), plan.benchmark(result));
  }

  /** The use of futures, with which a result keeps it, is worked out beside the other measures. */
  private Findings measured(RunPlan plan, Result result) {
    try (Aside<FuturesUse> use = new Aside<>(() -> FuturesUse.of(result))) {
      Findings findings = findings(plan, result);
      use.get();
      return findings;
    }
  }

  /** Files are made while it is still measured what will stand in them. */
  private Findings written(RunPlan plan, Result result, TableFormats formats) {
    try (StartedFiles files = StartedFiles.of(result, formats, ForkJoinPool.commonPool())) {
      Findings findings = findings(plan, result);
      interruption.startWriting();
      files.write(out, findings, plan.record(out), interruption::requested);
      return findings;
    }
  }

  private int finish(RunPlan plan, Result result, TableFormats formats) {
    Findings findings = out == null ? measured(plan, result) : written(plan, result, formats);
    report
        .file()
        .ifPresent(
            file -> {
              interruption.startWriting();
              ReportPage.at(file, interruption::requested).run(plan, result, findings);
            });
    if (json.asked()) {
      saved.write((label, text) -> {});
      JsonOption.print(terminal, ResultFiles.summary(result, findings));
    } else {
      print(plan, result, findings, formats);
    }
    if (result.stopped()) {
      terminal
          .err()
          .println("notional: the run stopped " + result.worstState() + ": " + result.stopCause());
      return ExitCode.STOPPED;
    }
    return ExitCode.DONE;
  }

  private void print(RunPlan plan, Result result, Findings findings, TableFormats formats) {
    Summary summary = new Summary(terminal.out(), result, findings.measures());
    summary.print(plan.fund());
    findings.benchmark().ifPresent(summary::benchmark);
    summary.alerts();
    if (out != null) {
      int files = ResultFiles.count(result, findings, formats);
      summary.row("files", files + " files in " + out);
    }
    saved.write(summary::row);
    report.file().ifPresent(file -> summary.row("report", file.toString()));
  }
}
