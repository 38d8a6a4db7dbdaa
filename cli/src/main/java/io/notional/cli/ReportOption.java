package io.notional.cli;

import io.notional.api.error.Problems;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option of commands that can show what they found as an HTML file. */
final class ReportOption {
  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "An HTML file for a report with charts; it is replaced if it is there.")
  private Path file;

  /** Where the report goes, if one is asked for. */
  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** What can be known before anything runs. */
  void check(Problems problems) {
    OptionValues.checkOut(file, ReportPage::check, problems);
  }
}
