package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.error.Problems;
import io.notional.core.catalog.Catalog;
import io.notional.core.comparison.Compared;
import io.notional.core.comparison.ComparisonSettings;
import io.notional.core.comparison.SideBySide;
import io.notional.core.lookthrough.Level;
import io.notional.core.result.Result;
import io.notional.core.simulation.Simulation;
import io.notional.core.tables.ComparisonTable;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import io.notional.files.results.ComparisonFile;
import io.notional.files.results.TableFormats;
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

/** {@code notional compare}: funds and blends side by side, as an allocator's table has them. */
@Command(
    name = "compare",
    description = "Show funds or blends side by side: allocation, exposure, returns, risk.",
    sortOptions = false)
final class CompareCommand implements Callable<Integer> {
  private static final double MOST_TIGHT = 1000;

  private final Terminal terminal;
  private final Interruption interruption;
  private final Problems problems = new Problems();

  @Parameters(
      paramLabel = "SPEC",
      arity = "1..*",
      description = "The funds or blends: YAML or JSON files; correlations are with the first.")
  private List<Path> specFiles;

  @Option(
      names = "--market",
      required = true,
      paramLabel = "MARKET",
      description = "The market: a YAML or JSON file.")
  private Path marketFile;

  @Option(
      names = "--data-root",
      paramLabel = "DIR",
      description = "The folder that the market's paths start from; by default the market's own.")
  private Path dataRoot;

  @Option(
      names = "--as-of",
      paramLabel = "D",
      description = "The last close that counts; by default the last at which all are quoted.")
  private String asOf;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "Exposures of funds (as held; the default), sleeves or contracts.")
  private String level = ComparisonSettings.DEFAULT.level().id();

  @Option(
      names = "--tight",
      paramLabel = "X",
      description =
          "Margin is tight where headroom is below X times maintenance margin; 1 by default.")
  private Double tight = ComparisonSettings.DEFAULT.tight();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where compare.csv goes; without it there is only the table.")
  private Path out;

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final FormatOptions format = new FormatOptions();

  @Mixin private final ReportOption report = new ReportOption();
  @Mixin private final PluginOptions plugins = new PluginOptions();

  private TableFormats formats = TableFormats.CSV;

  CompareCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    Optional<Catalog> catalog = problems.attempt(plugins::catalog);
    Optional<LocalDate> end = MarketOptions.date("--as-of", asOf, problems);
    Path data = MarketOptions.dataRoot(dataRoot, marketFile, problems);
    Optional<Level> asked = OptionValues.level(level, problems);
    problems.requireIn("--tight", tight, 0, MOST_TIGHT);
    List<String> names = names();
    formats = format.formats(out, problems);
    OptionValues.checkOut(out, path -> ComparisonFile.check(path, formats), problems);
    report.check(problems);
    RunPlanBuilder draft = RunPlan.builder(problems.require(catalog)).market(marketFile);
    plugins.tell(draft, terminal);
    draft.watching(simulation -> interruption.watch(simulation, "a fund that is held"));
    List<RunPlan> plans = plans(draft.lastDate(end), data);
    ComparisonSettings settings = new ComparisonSettings(asked.orElseThrow(), tight);
    return finish(plans, run(plans, names), end.orElseGet(() -> lastClose(plans)), settings);
  }

  /** What the columns are called: the names of the files without their endings. */
  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (Path spec : specFiles) {
      String file = String.valueOf(spec.getFileName());
      int dot = file.lastIndexOf('.');
      String name = dot > 0 ? file.substring(0, dot) : file;
      if (names.contains(name)) {
        problems.add(ErrorCode.CONFLICT, "two specs are named " + name + ", and columns by them");
      }
      names.add(name);
    }
    return names;
  }

  /** Nothing runs while anything is wrong. */
  private List<RunPlan> plans(RunPlanBuilder draft, Path data) {
    List<RunPlan> plans = List.of();
    try {
      plans = Plans.load(draft, data, terminal, loading -> loading.buildAll(specFiles));
    } catch (NotionalException e) {
      e.problems().forEach(this::addOnce);
    }
    for (RunPlan plan : plans) {
      try {
        plan.simulation();
      } catch (NotionalException e) {
        e.problems().forEach(this::addOnce);
      }
    }
    problems.throwIfAny();
    return plans;
  }

  private void addOnce(Problem problem) {
    String message = problem.message().replaceFirst("^lastDate ", "--as-of ");
    if (problems.list().stream().noneMatch(p -> p.message().equals(message))) {
      problems.add(problem.code(), message, problem.where());
    }
  }

  private static LocalDate lastClose(List<RunPlan> plans) {
    return plans.stream().map(RunPlan::lastClose).min(LocalDate::compareTo).orElseThrow();
  }

  private List<Compared> run(List<RunPlan> plans, List<String> names) {
    Progress progress = new Progress(terminal);
    List<Compared> runs = new ArrayList<>();
    try {
      for (int i = 0; i < plans.size(); i++) {
        RunPlan plan = plans.get(i);
        Result result = plan.run(simulation -> watch(plan, simulation, progress));
        runs.add(new Compared(names.get(i), plan::strategy, result));
      }
    } finally {
      progress.end();
    }
    return runs;
  }

  private void watch(RunPlan plan, Simulation simulation, Progress progress) {
    String provider = plugins.providing(plan.fund().spec().strategy());
    interruption.watch(simulation, provider);
    progress.update(simulation);
  }

  private int finish(
      List<RunPlan> plans, List<Compared> runs, LocalDate end, ComparisonSettings settings) {
    LocalDate last = end;
    for (Compared run : runs) {
      if (run.result().stopped()) {
        LocalDate stop = run.result().date(run.result().size() - 1);
        last = stop.isBefore(last) ? stop : last;
      }
    }
    SideBySide comparison = SideBySide.of(runs, last, settings);
    if (out != null) {
      interruption.startWriting();
      ComparisonFile.write(out, comparison, formats, interruption::requested);
    }
    print(comparison);
    report.file().ifPresent(file -> report(file, plans, runs, comparison));
    return complain(runs);
  }

  private void print(SideBySide comparison) {
    if (json.asked()) {
      JsonOption.print(terminal, List.of(ComparisonTable.of(comparison)));
      return;
    }
    new CompareReport(terminal.out()).print(comparison);
    if (out != null) {
      terminal.out().println(String.join(", ", ComparisonFile.names(formats)) + " in " + out);
    }
  }

  private void report(Path file, List<RunPlan> plans, List<Compared> runs, SideBySide comparison) {
    interruption.startWriting();
    ReportPage.at(file, interruption::requested).compare(plans, runs, comparison);
    if (!json.asked()) {
      terminal.out().println("report in " + file);
    }
  }

  /** Says which runs stopped: all figures then end on that day. */
  private int complain(List<Compared> runs) {
    int code = ExitCode.DONE;
    for (Compared run : runs) {
      if (run.result().stopped()) {
        code = ExitCode.STOPPED;
        String cause = run.result().worstState() + ": " + run.result().stopCause();
        terminal.err().println("notional: " + run.name() + " stopped " + cause);
      }
    }
    return code;
  }
}
