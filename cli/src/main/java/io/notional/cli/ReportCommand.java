package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.core.config.Node;
import io.notional.files.results.ResultView;
import io.notional.report.Report;
import io.notional.report.ReportRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code notional report}: folders of results as one HTML file. */
@Command(
    name = "report",
    description = "Show results as one HTML file: charts, tables and sentences, offline.",
    sortOptions = false)
final class ReportCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Interruption interruption;
  private final Problems problems = new Problems();

  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = "Folders that run or stress wrote, the first run in the first column.")
  private List<Path> folders;

  @Option(
      names = "--benchmark",
      paramLabel = "DIR",
      description = "The folder of a run that the others are set against.")
  private Path benchmark;

  @Option(
      names = "--title",
      paramLabel = "T",
      description = "The title; by default the names of the runs.")
  private String title;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file; it is replaced if it is there.")
  private Path out;

  ReportCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    OptionValues.checkOut(out, ReportPage::check, problems);
    List<ReportRun> runs = new ArrayList<>();
    List<ResultView> tests = new ArrayList<>();
    folders.forEach(folder -> problems.attempt(() -> read(folder, runs, tests)));
    Optional<ReportRun> against =
        Optional.ofNullable(benchmark)
            .flatMap(
                folder ->
                    problems.attempt(
                        () -> ReportPage.run(folderName(folder), ResultView.read(folder))));
    problems.throwIfAny();
    Report report = report(runs, tests);
    against.ifPresent(report::benchmark);
    interruption.startWriting();
    ReportPage.write(out, report, interruption::requested);
    terminal.out().println("report in " + out);
    return ExitCode.DONE;
  }

  /** A folder may have a run, a stress test, or both. */
  private Path read(Path folder, List<ReportRun> runs, List<ResultView> tests) {
    boolean stress = ResultView.hasStress(folder);
    if (stress) {
      tests.add(ResultView.readStress(folder));
    }
    if (!stress || ResultView.hasRun(folder)) {
      ResultView view = ResultView.read(folder);
      String name = folders.size() == 1 ? fundName(view.manifest()) : folderName(folder);
      if (runs.stream().anyMatch(run -> run.name().equals(name))) {
        problems.add(ErrorCode.CONFLICT, "two folders are named " + name + ", and columns by them");
      }
      runs.add(ReportPage.run(name, view));
    }
    return folder;
  }

  private Report report(List<ReportRun> runs, List<ResultView> tests) {
    List<String> names = new ArrayList<>(runs.stream().map(ReportRun::name).toList());
    if (names.isEmpty()) {
      tests.forEach(test -> names.add("Stress test of " + fundName(test.manifest())));
    }
    Report report = Report.titled(title == null ? String.join(" beside ", names) : title);
    runs.forEach(report::run);
    tests.forEach(test -> report.stress(ReportPage.stress(fundName(test.manifest()), test)));
    return report;
  }

  /** What the fund of a manifest is called: its preset, or its strategy. */
  static String fundName(Node.Mapping manifest) {
    if (manifest.entries().get("spec") instanceof Node.Mapping spec) {
      for (String key : List.of("preset", "strategy")) {
        if (spec.entries().get(key) instanceof Node.Scalar scalar) {
          return scalar.text();
        }
      }
    }
    return "fund";
  }

  private static String folderName(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? folder.toString() : name.toString();
  }
}
