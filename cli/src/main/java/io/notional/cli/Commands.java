package io.notional.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The commands by name, in the order in which help lists them. Reading what a command's options are
 * takes a while, and a process needs those of one.
 */
final class Commands {
  /** It tells of all others. */
  private static final String COMPLETION = "generate-completion";

  private final Map<String, Supplier<CommandLine>> byName = new LinkedHashMap<>();

  Commands(Terminal terminal, Interruption interruption) {
    add("demo", () -> new DemoCommand(terminal, interruption));
    add("run", () -> new RunCommand(terminal, interruption));
    add("trades", () -> new TradesCommand(terminal, interruption));
    add("check", () -> new CheckCommand(terminal));
    add("compare", () -> new CompareCommand(terminal, interruption));
    add("stress", () -> new StressCommand(terminal, interruption));
    add("walk-forward", () -> new WalkForwardCommand(terminal, interruption));
    add("sweep", () -> new SweepCommand(terminal, interruption));
    add("montecarlo", () -> new MonteCarloCommand(terminal, interruption));
    add("report", () -> new ReportCommand(terminal, interruption));
    add("against", () -> new AgainstCommand(terminal, interruption));
    add("replace", () -> new ReplaceCommand(terminal, interruption));
    add("replicate", () -> new ReplicateCommand(terminal, interruption));
    add("treasury-futures", () -> new TreasuryFuturesCommand(terminal, interruption));
    add("exposure", () -> new ExposureCommand(terminal, interruption));
    add("solve", () -> new SolveCommand(terminal));
    byName.put("market", () -> market(terminal));
    add("plugins", () -> new PluginsCommand(terminal));
    add("schema", () -> new SchemaCommand(terminal));
    add("verify", () -> new VerifyCommand(terminal));
    add(COMPLETION, () -> new CompletionCommand(terminal));
  }

  private void add(String name, Supplier<Object> command) {
    byName.put(name, () -> new CommandLine(command.get()));
  }

  private static CommandLine market(Terminal terminal) {
    CommandLine market = new CommandLine(new MarketCommand());
    market.addSubcommand(new MarketInitCommand(terminal));
    return market;
  }

  /** The names of all. */
  Set<String> names() {
    return byName.keySet();
  }

  /**
   * Adds the one that arguments begin with, or all where they begin with none or all are told of.
   */
  void addTo(CommandLine line, String... arguments) {
    Supplier<CommandLine> asked = arguments.length == 0 ? null : byName.get(arguments[0]);
    if (asked != null && !arguments[0].equals(COMPLETION)) {
      line.addSubcommand(asked.get());
    } else {
      byName.values().forEach(command -> line.addSubcommand(command.get()));
    }
  }
}
