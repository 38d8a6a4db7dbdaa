package io.notional.cli;

import io.notional.core.comparison.Compared;
import io.notional.core.comparison.SideBySide;
import io.notional.core.measure.Measures;
import io.notional.core.result.Result;
import io.notional.core.stress.OverlayLimit;
import io.notional.core.stress.StressOutcome;
import io.notional.core.tables.ComparisonTable;
import io.notional.files.plan.RunPlan;
import io.notional.files.results.Findings;
import io.notional.files.results.ResultView;
import io.notional.files.results.RunRecord;
import io.notional.files.results.WholeFiles;
import io.notional.report.Report;
import io.notional.report.ReportRun;
import io.notional.report.StressTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A report as a file. Commands name nothing else of it, so that those without a report load none of
 * its classes: picocli looks at every method of a command. Stateless.
 */
final class ReportPage {
  private final Path file;
  private final BooleanSupplier cancelled;

  private ReportPage(Path file, BooleanSupplier cancelled) {
    this.file = file;
    this.cancelled = cancelled;
  }

  /**
   * A page that is to be written.
   *
   * @param cancelled asked before it appears
   */
  static ReportPage at(Path file, BooleanSupplier cancelled) {
    return new ReportPage(file, cancelled);
  }

  /** Checks that a file could be written. */
  static void check(Path file) {
    WholeFiles.check(folder(file), List.of(file.getFileName().toString()));
  }

  /** Of a run, under the name that its manifest has. */
  void run(RunPlan plan, Result result, Findings findings) {
    String name = plan.fund().name();
    write(Report.titled(name).run(view(name, plan, result, findings)));
  }

  /** Of scenarios, under the name that their manifest has. */
  void stress(
      String name, List<StressOutcome> outcomes, List<OverlayLimit> limits, RunRecord record) {
    ResultView view = ResultView.ofStress(outcomes, limits, record);
    write(Report.titled(stressTitle(name)).stress(test(name, view)));
  }

  /** Of runs side by side. */
  void compare(List<RunPlan> plans, List<Compared> runs, SideBySide comparison) {
    Report report = Report.titled(title(runs.stream().map(Compared::name).toList()));
    for (int i = 0; i < runs.size(); i++) {
      Result result = runs.get(i).result();
      report.run(view(runs.get(i).name(), plans.get(i), result, findings(plans.get(i), result)));
    }
    write(report.comparison(ComparisonTable.of(comparison)));
  }

  /** Of the demo. */
  void demo(String title, List<DemoRun> runs) {
    Report report = Report.titled(title);
    for (DemoRun run : runs) {
      report.run(run(run.title(), run.view()));
    }
    write(report);
  }

  /** A title from the names of what is side by side. */
  static String title(List<String> names) {
    return String.join(" beside ", names);
  }

  /** The title of a stress test alone. */
  static String stressTitle(String fund) {
    return "Stress test of " + fund;
  }

  /** A run as the report reads it. */
  static ReportRun run(String name, ResultView view) {
    return new ReportRun(name, view.tables(), view.summary(), view.manifest());
  }

  /** A stress test as the report reads it. */
  static StressTest test(String name, ResultView view) {
    return new StressTest(name, view.tables(), view.manifest());
  }

  /** Writes the file, or none. */
  void write(Report report) {
    WholeFiles.write(folder(file), Map.of(file.getFileName().toString(), report.html()), cancelled);
  }

  private static Findings findings(RunPlan plan, Result result) {
    return new Findings(Measures.of(result), Optional.empty(), plan.benchmark(result));
  }

  private ReportRun view(String name, RunPlan plan, Result result, Findings findings) {
    return run(name, ResultView.of(result, findings, plan.record(file)));
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().normalize().getParent();
  }
}
