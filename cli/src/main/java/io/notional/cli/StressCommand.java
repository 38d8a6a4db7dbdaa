package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problems;
import io.notional.api.strategy.Strategy;
import io.notional.core.catalog.Catalog;
import io.notional.core.stress.LimitSearch;
import io.notional.core.stress.OverlayLimit;
import io.notional.core.stress.ScenarioRun;
import io.notional.core.stress.StressOutcome;
import io.notional.core.tables.StressTables;
import io.notional.files.plan.OverlayFund;
import io.notional.files.plan.PlannedFund;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import io.notional.files.results.RunRecord;
import io.notional.files.results.StressFiles;
import io.notional.files.results.TableFormats;
import io.notional.files.scenario.ScenarioFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code notional stress}: plays scenarios on a fund, day by day, through the kernel. */
@Command(
    name = "stress",
    description = "Play scenarios on the fund of a spec, and find how large an overlay bears them.",
    sortOptions = false)
final class StressCommand implements Callable<Integer> {
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

  @Mixin private final StressOptions stress = new StressOptions();

  @Option(
      names = "--date",
      paramLabel = "D",
      description = "The last real close; by default the last at which everything is quoted.")
  private String date;

  @Option(
      names = "--data-root",
      paramLabel = "DIR",
      description = "The folder that the market's paths start from; by default the market's own.")
  private Path dataRoot;

  @Option(
      names = "--from",
      paramLabel = "D",
      description = "The first simulated close; by default the first that all data covers.")
  private String from;

  @Mixin private final PluginOptions plugins = new PluginOptions();

  @Option(
      names = "--find-limit",
      description = "Search the overlay at which a scenario first causes a call.")
  private boolean findLimit;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the tables go; without it there is only what is printed.")
  private Path out;

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final FormatOptions format = new FormatOptions();

  @Mixin private final ReportOption report = new ReportOption();

  StressCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    Optional<Catalog> catalog = problems.attempt(plugins::catalog);
    Optional<LocalDate> first = MarketOptions.date("--from", from, problems);
    Optional<LocalDate> start = MarketOptions.date("--date", date, problems);
    Path data = MarketOptions.dataRoot(dataRoot, marketFile, problems);
    RunPlanBuilder draft =
        Plans.draft(catalog, specFile, Optional.of(marketFile), problems).firstDate(first);
    List<ScenarioFile> scenarios = stress.scenarios(draft.marketNames(), problems);
    Optional<OverlayFund> overlay =
        draft
            .fund()
            .filter(fund -> findLimit)
            .flatMap(fund -> problems.attempt(() -> OverlayFund.of(fund, "--find-limit")));
    TableFormats formats = format.formats(out, problems);
    OptionValues.checkOut(out, path -> StressFiles.check(path, formats), problems);
    report.check(problems);
    problems.throwIfAny();
    draft.check();
    plugins.tell(draft, terminal);
    RunPlan plan = Plans.build(draft, data, terminal);
    LocalDate last =
        start.orElseGet(() -> ScenarioRun.lastClose(plan.strategy(), plan.market(), plan.config()));
    Plays plays = new Plays(new ArrayList<>(), new ArrayList<>());
    for (ScenarioFile file : scenarios) {
      ScenarioRun test = ScenarioRun.of(plan.market(), plan.config(), last, file.scenario());
      plays.add(test, plan.strategy(), overlay);
      requireGoing();
    }
    write(plan, plays, scenarios, formats);
    print(plan.fund(), plays, formats);
    report.file().ifPresent(file -> report(file, plan, plays, scenarios));
    return complain(plays) ? ExitCode.STOPPED : ExitCode.DONE;
  }

  /** What every scenario did, and the limits where they were asked for. */
  private record Plays(List<StressOutcome> outcomes, List<OverlayLimit> limits) {
    void add(ScenarioRun test, Strategy fund, Optional<OverlayFund> overlay) {
      outcomes.add(test.run(fund));
      overlay.ifPresent(o -> limits.add(new LimitSearch(test, o::strategy, o.most()).find()));
    }
  }

  private void requireGoing() {
    if (interruption.requested()) {
      throw NotionalException.of(ErrorCode.CANCELLED, "the stress test was cancelled");
    }
  }

  private void write(
      RunPlan plan, Plays plays, List<ScenarioFile> scenarios, TableFormats formats) {
    if (out == null) {
      return;
    }
    interruption.startWriting();
    RunRecord record = record(plan, out, scenarios);
    StressFiles.write(
        out, plays.outcomes(), plays.limits(), record, formats, interruption::requested);
  }

  private void report(Path file, RunPlan plan, Plays plays, List<ScenarioFile> scenarios) {
    interruption.startWriting();
    ReportPage.at(file, interruption::requested)
        .stress(
            plan.fund().name(), plays.outcomes(), plays.limits(), record(plan, file, scenarios));
    if (!json.asked()) {
      terminal.out().println("report in " + file);
    }
  }

  private static RunRecord record(RunPlan plan, Path path, List<ScenarioFile> scenarios) {
    return plan.record(path).with(scenarios.stream().map(ScenarioFile::hash).toList());
  }

  private void print(PlannedFund fund, Plays plays, TableFormats formats) {
    if (json.asked()) {
      JsonOption.print(
          terminal,
          List.of(
              StressTables.outcomes(plays.outcomes()),
              StressTables.forced(plays.outcomes()),
              StressTables.limits(plays.limits())));
      return;
    }
    StressReport report = new StressReport(terminal.out());
    report.print(fund.name(), plays.outcomes());
    plays.limits().forEach(report::limit);
    if (out != null) {
      terminal.out().println(formats.names(StressFiles.NAMES).size() + " files in " + out);
    }
  }

  /** Says which scenarios the fund did not survive; whether there are any. */
  private boolean complain(Plays plays) {
    boolean any = false;
    for (StressOutcome outcome : plays.outcomes()) {
      if (!outcome.survived()) {
        any = true;
        String when = outcome.started() ? "" : " did not begin";
        terminal
            .err()
            .println(
                "notional: scenario "
                    + outcome.scenario().name()
                    + when
                    + ": the run stopped: "
                    + outcome.result().stopCause());
      }
    }
    return any;
  }
}
