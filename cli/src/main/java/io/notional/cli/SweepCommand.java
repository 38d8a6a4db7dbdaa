package io.notional.cli;

import io.notional.api.error.Problems;
import io.notional.files.results.TableFormats;
import io.notional.files.results.WholeFiles;
import io.notional.studies.StudyPlan;
import io.notional.studies.StudyPlanBuilder;
import io.notional.studies.Sweep;
import io.notional.studies.SweepSummary;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code notional sweep}: runs every row of a study. */
@Command(
    name = "sweep",
    description = "Run every row of a study, and write what came of each.",
    sortOptions = false)
final class SweepCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Interruption interruption;

  @Mixin private final StudyOptions options = new StudyOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where rows, summary and report go.")
  private Path out;

  @Option(names = "--resume", description = "Go on with what an earlier run left in DIR.")
  private boolean resume;

  @Mixin private final FormatOptions format = new FormatOptions();

  @Mixin private final JsonOption json = new JsonOption();

  SweepCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    StudyPlanBuilder draft = options.draft(problems);
    TableFormats formats = format.orParquet(out, problems);
    OptionValues.checkOut(out, path -> WholeFiles.check(path, StudyFiles.NAMES), problems);
    problems.attempt(() -> Sweep.requireFree(out, resume));
    draft.addTo(problems);
    problems.throwIfAny();
    StudyPlan plan = options.plan(draft, terminal);
    interruption.startWriting();
    Progress progress = new Progress(terminal);
    SweepSummary summary;
    try {
      summary =
          Sweep.of(plan)
              .threads(options.threads())
              .formats(formats)
              .cancelled(interruption::requested)
              .watcher(progress::rows)
              .write(out, resume);
    } finally {
      progress.end();
    }
    StudyFiles files = new StudyFiles(summary);
    files.write(out, interruption::requested);
    if (json.asked()) {
      JsonOption.print(terminal, files.json());
    } else {
      new SweepReport(terminal.out(), summary).print(out);
    }
    return ExitCode.DONE;
  }
}
