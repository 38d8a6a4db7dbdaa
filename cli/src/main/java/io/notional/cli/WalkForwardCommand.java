package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.files.results.TableFormats;
import io.notional.files.results.WholeFiles;
import io.notional.studies.StudyPlan;
import io.notional.studies.StudyPlanBuilder;
import io.notional.studies.Sweep;
import io.notional.studies.WalkForward;
import io.notional.studies.WalkForwardResult;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code notional walk-forward}: chooses by the past and holds through what follows. */
@Command(
    name = "walk-forward",
    description = "Choose a row of a study by the past, hold it through what follows, and so on.",
    sortOptions = false)
final class WalkForwardCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Interruption interruption;

  @Mixin private final StudyOptions options = new StudyOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where tables, summary and report go; without it there is only what is printed.")
  private Path out;

  @Option(names = "--resume", description = "Go on with what an earlier run left in DIR.")
  private boolean resume;

  @Mixin private final FormatOptions format = new FormatOptions();

  @Mixin private final JsonOption json = new JsonOption();

  WalkForwardCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    StudyPlanBuilder draft = options.draft(problems);
    TableFormats formats = format.formats(out, problems);
    OptionValues.checkOut(
        out, path -> WholeFiles.check(path, formats.names(WalkForwardFiles.NAMES)), problems);
    if (out != null) {
      problems.attempt(() -> Sweep.requireFree(out, resume));
    } else if (resume) {
      problems.add(ErrorCode.MISSING_VALUE, "--resume needs --out DIR: what it goes on with");
    }
    draft.addTo(problems);
    problems.throwIfAny();
    StudyPlan plan = options.plan(draft, terminal);
    if (out != null) {
      interruption.startWriting();
    }
    Progress progress = new Progress(terminal);
    WalkForwardResult result;
    try {
      WalkForward walk =
          WalkForward.of(plan)
              .threads(options.threads())
              .cancelled(interruption::requested)
              .watcher((done, inAll) -> progress.rows(done, inAll, "runs"));
      result = out == null ? walk.run() : walk.run(out, resume);
    } finally {
      progress.end();
    }
    WalkForwardFiles files = new WalkForwardFiles(result);
    if (out != null) {
      files.write(out, formats, interruption::requested);
    }
    if (json.asked()) {
      JsonOption.print(terminal, files.json());
    } else {
      files.print(terminal.out());
      if (out != null) {
        terminal.out().println("  files in " + out);
      }
    }
    return ExitCode.DONE;
  }
}
