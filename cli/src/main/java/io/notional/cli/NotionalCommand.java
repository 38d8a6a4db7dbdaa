package io.notional.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that stand before a command. */
@Command(
    name = "notional",
    description = "Simulates capital-efficient funds, day by day, with margin and real contracts.",
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false)
final class NotionalCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  boolean version;

  @Option(
      names = "--quiet",
      scope = ScopeType.INHERIT,
      description = "Say nothing of how far a run is.")
  boolean quiet;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  boolean debug;
}
