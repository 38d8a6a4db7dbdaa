package io.notional.cli;

import io.notional.files.results.ResultView;
import io.notional.files.results.WholeFiles;
import io.notional.report.Report;
import io.notional.report.ReportRun;
import io.notional.report.StressTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A report as a file. Only what makes one names it, so that commands without a report load nothing
 * of it. Stateless.
 */
final class ReportPage {
  private ReportPage() {}

  /** A run as the report reads it. */
  static ReportRun run(String name, ResultView view) {
    return new ReportRun(name, view.tables(), view.summary(), view.manifest());
  }

  /** A stress test as the report reads it. */
  static StressTest stress(String name, ResultView view) {
    return new StressTest(name, view.tables(), view.manifest());
  }

  /** Checks that a file could be written. */
  static void check(Path file) {
    WholeFiles.check(folder(file), List.of(file.getFileName().toString()));
  }

  /** Writes the file, or none. */
  static void write(Path file, Report report, BooleanSupplier cancelled) {
    WholeFiles.write(folder(file), Map.of(file.getFileName().toString(), report.html()), cancelled);
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().normalize().getParent();
  }
}
