package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.core.catalog.Catalog;
import io.notional.core.measure.Measures;
import io.notional.core.result.Result;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import io.notional.files.results.JsonText;
import io.notional.files.results.ResultFiles;
import io.notional.files.results.TableFormats;
import io.notional.files.results.WholeFiles;
import io.notional.studies.Sweep;
import io.notional.studies.montecarlo.MonteCarlo;
import io.notional.studies.montecarlo.MonteCarloFiles;
import io.notional.studies.montecarlo.MonteCarloSettings;
import io.notional.studies.montecarlo.MonteCarloSummary;
import io.notional.studies.montecarlo.PathSweep;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code notional montecarlo}: runs a fund on many histories that the market might have had. */
@Command(
    name = "montecarlo",
    description = "Run the fund of a spec on many histories that the market might have had.",
    sortOptions = false)
final class MonteCarloCommand implements Callable<Integer> {
  private static final String PATHS = "paths";

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

  @Option(
      names = "--data-root",
      paramLabel = "DIR",
      description = "The folder that the market's paths start from; by default the market's own.")
  private Path dataRoot;

  @Mixin private final PathOptions options = new PathOptions();

  @Option(
      names = "--path",
      paramLabel = "N",
      description = "Run this path alone, counted from 0, and write the files of its run.")
  private Integer path;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the tables go; without it there is only what is printed.")
  private Path out;

  @Option(names = "--resume", description = "Go on with what an earlier run left in DIR.")
  private boolean resume;

  @Mixin private final FormatOptions format = new FormatOptions();

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final PluginOptions plugins = new PluginOptions();

  MonteCarloCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    Optional<Catalog> catalog = problems.attempt(plugins::catalog);
    Path data = MarketOptions.dataRoot(dataRoot, marketFile, problems);
    Optional<MonteCarloSettings> settings = options.settings(problems);
    RunPlanBuilder draft = Plans.draft(catalog, specFile, Optional.of(marketFile), problems);
    if (path != null && (path < 0 || settings.filter(s -> path >= s.paths()).isPresent())) {
      problems.add(
          ErrorCode.OUT_OF_RANGE,
          "--path must be at least 0 and less than --paths but was " + path);
    }
    TableFormats formats = format.formats(out, problems);
    checkOut(formats);
    problems.throwIfAny();
    draft.check();
    plugins.tell(draft, terminal);
    RunPlan plan = Plans.build(draft, data, terminal);
    MonteCarlo paths = MonteCarlo.of(plan, settings.orElseThrow());
    return path == null ? runAll(paths, formats) : runOne(paths, formats);
  }

  private void checkOut(TableFormats formats) {
    if (resume && (out == null || path != null)) {
      problems.add(
          ErrorCode.CONFLICT, "--resume goes on with all paths of --out DIR, and not with --path");
      return;
    }
    if (path != null) {
      OptionValues.checkOut(out, folder -> ResultFiles.check(folder, formats), problems);
      return;
    }
    OptionValues.checkOut(
        out,
        folder -> {
          MonteCarloFiles.check(folder, formats);
          WholeFiles.check(folder, List.of(MonteCarloPage.NAME));
        },
        problems);
    if (out != null) {
      problems.attempt(() -> Sweep.requireFree(out, resume));
    }
  }

  private int runAll(MonteCarlo paths, TableFormats formats) {
    Progress progress = new Progress(terminal);
    MonteCarloSummary summary;
    try {
      summary = out == null ? inMemory(paths, progress) : written(paths, progress, formats);
    } finally {
      progress.end();
    }
    if (out != null) {
      Map<String, byte[]> report = Map.of(MonteCarloPage.NAME, new MonteCarloPage(summary).html());
      MonteCarloFiles.write(out, summary, formats, report, interruption::requested);
    }
    if (json.asked()) {
      JsonOption.print(terminal, JsonText.text(MonteCarloFiles.document(summary)));
      return ExitCode.DONE;
    }
    new MonteCarloReport(terminal.out()).print(summary);
    if (out != null) {
      terminal
          .out()
          .println(
              "rows in "
                  + out.resolve("paths")
                  + ", report in "
                  + out.resolve(MonteCarloPage.NAME));
    }
    return ExitCode.DONE;
  }

  private MonteCarloSummary inMemory(MonteCarlo paths, Progress progress) {
    int inAll = paths.settings().paths();
    return paths.run(
        options.threads(),
        row -> progress.rows(row.path() + 1, inAll, PATHS),
        interruption::requested);
  }

  private MonteCarloSummary written(MonteCarlo paths, Progress progress, TableFormats formats) {
    interruption.startWriting();
    return PathSweep.of(paths)
        .threads(options.threads())
        .formats(formats)
        .cancelled(interruption::requested)
        .watcher((done, inAll) -> progress.rows(done, inAll, PATHS))
        .write(out, resume);
  }

  private int runOne(MonteCarlo paths, TableFormats formats) {
    Result result = paths.result(path);
    if (out != null) {
      interruption.startWriting();
      paths.write(out, result, formats, interruption::requested);
    }
    if (json.asked()) {
      JsonOption.print(terminal, ResultFiles.summary(result, paths.findings(result)));
    } else {
      new Summary(terminal.out(), result, Measures.of(result)).print(paths.plan().fund());
      if (out != null) {
        terminal.out().println("the files of path " + path + " in " + out);
      }
    }
    return result.stopped() ? ExitCode.STOPPED : ExitCode.DONE;
  }
}
