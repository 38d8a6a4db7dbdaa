package io.notional.cli;

import io.notional.studies.SweepSummary;
import java.io.PrintWriter;
import java.nio.file.Path;

/** What {@code sweep} prints. */
final class SweepReport {
  private final PrintWriter out;
  private final SweepSummary summary;

  SweepReport(PrintWriter out, SweepSummary summary) {
    this.out = out;
    this.summary = summary;
  }

  void print(Path folder) {
    out.println(summary.plan().study().title());
    new StudyWords(summary).sentences().forEach(sentence -> out.println("  " + sentence));
    summary
        .errors()
        .forEach(
            (error, rows) ->
                out.println(
                    "  " + Words.count(Math.toIntExact(rows), "row") + " failed: " + error));
    out.println(
        "  rows in " + folder.resolve("rows") + ", report in " + folder.resolve("report.html"));
  }
}
