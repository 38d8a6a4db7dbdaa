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

/** Folders of results on their way into a report. Used by one thread. */
final class ReportFolders {
  private final Problems problems;
  private final List<ReportRun> runs = new ArrayList<>();
  private final List<ResultView> tests = new ArrayList<>();

  private ReportFolders(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads all of them, or reports all that is wrong.
   *
   * @param benchmark may be null
   * @param title may be null
   */
  static Report read(List<Path> folders, Path benchmark, String title, Problems problems) {
    ReportFolders read = new ReportFolders(problems);
    folders.forEach(folder -> problems.attempt(() -> read.add(folder, folders.size() == 1)));
    Optional<ReportRun> against =
        Optional.ofNullable(benchmark)
            .flatMap(folder -> problems.attempt(() -> named(folder, ResultView.read(folder))));
    problems.throwIfAny();
    Report report = read.report(title);
    against.ifPresent(report::benchmark);
    return report;
  }

  /** A folder may have a run, a stress test, or both. */
  private Path add(Path folder, boolean alone) {
    boolean stress = ResultView.hasStress(folder);
    if (stress) {
      tests.add(ResultView.readStress(folder));
    }
    if (!stress || ResultView.hasRun(folder)) {
      ResultView view = ResultView.read(folder);
      add(alone ? ReportPage.run(fundName(view), view) : named(folder, view));
    }
    return folder;
  }

  private void add(ReportRun run) {
    if (runs.stream().anyMatch(other -> other.name().equals(run.name()))) {
      problems.add(
          ErrorCode.CONFLICT, "two folders are named " + run.name() + ", and columns by them");
    }
    runs.add(run);
  }

  private static ReportRun named(Path folder, ResultView view) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return ReportPage.run(name == null ? folder.toString() : name.toString(), view);
  }

  private Report report(String title) {
    List<String> names = new ArrayList<>(runs.stream().map(ReportRun::name).toList());
    if (names.isEmpty()) {
      tests.forEach(test -> names.add(ReportPage.stressTitle(fundName(test))));
    }
    Report report = Report.titled(title == null ? ReportPage.title(names) : title);
    runs.forEach(report::run);
    tests.forEach(test -> report.stress(ReportPage.test(fundName(test), test)));
    return report;
  }

  /** What the fund of a manifest is called: its preset, or its strategy. */
  private static String fundName(ResultView view) {
    if (view.manifest().entries().get("spec") instanceof Node.Mapping spec) {
      for (String key : List.of("preset", "strategy")) {
        if (spec.entries().get(key) instanceof Node.Scalar scalar) {
          return scalar.text();
        }
      }
    }
    return "fund";
  }
}
