package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say where data lies and which dates are wanted. */
final class MarketOptions {
  private static final int ISO_LENGTH = 10;

  @Option(
      names = "--data-root",
      paramLabel = "DIR",
      description = "The folder that the market's paths start from; by default the market's own.")
  private Path dataRoot;

  @Option(
      names = "--from",
      paramLabel = "D",
      description = "The first simulated close; by default the first that all data covers.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "D",
      description = "The last simulated close; by default the last that all data covers.")
  private String to;

  /** Whether a folder was named. */
  boolean hasDataRoot() {
    return dataRoot != null;
  }

  /** The folder of the data. */
  Path dataRoot(Path marketFile, Problems problems) {
    return dataRoot(dataRoot, marketFile, problems);
  }

  /** The folder of the data: the one that was named, or the market's own. */
  static Path dataRoot(Path dataRoot, Path marketFile, Problems problems) {
    if (dataRoot == null) {
      return marketFile.toAbsolutePath().normalize().getParent();
    }
    if (!Files.isDirectory(dataRoot)) {
      String what = Files.exists(dataRoot) ? " is no directory" : " does not exist";
      problems.add(ErrorCode.MISSING_DATA, "--data-root " + dataRoot + what);
    }
    return dataRoot;
  }

  /** The first date that was asked for. */
  Optional<LocalDate> from(Problems problems) {
    return date("--from", from, problems);
  }

  /** The last date that was asked for. */
  Optional<LocalDate> to(Problems problems) {
    return date("--to", to, problems);
  }

  /** A date that was asked for; empty if none was, or it is none. */
  static Optional<LocalDate> date(String option, String text, Problems problems) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      if (text.length() == ISO_LENGTH) {
        return Optional.of(LocalDate.parse(text));
      }
    } catch (DateTimeParseException e) {
      // such as 30 February: reported below
    }
    problems.add(
        ErrorCode.WRONG_TYPE, option + " must be a date such as 2018-08-02 but was '" + text + "'");
    return Optional.empty();
  }
}
