package io.notional.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that stand before a command. */
@Command(
    name = "notional",
    description = "Simulates capital-efficient funds, day by day, with margin and real contracts.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "notional COMMAND --help tells the options of a command; notional demo needs no data.",
      "Exit codes: 0 done, 1 a defect, 2 wrong input, 3 a fund became illiquid or insolvent."
    },
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

  @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "Do not report progress.")
  boolean quiet;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  boolean debug;
}
