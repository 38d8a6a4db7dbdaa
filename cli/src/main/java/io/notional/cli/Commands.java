package io.notional.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** What may stand before a command and changes nothing of which one it is. */
  private static final Set<String> MANNERS = Set.of("--quiet", "--debug");

  private static final Set<String> VERSION = Set.of("--version", "-V");

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
   * Adds the one that arguments name first, none where the version is all that is asked for, or all
   * where they name none or all are told of.
   */
  void addTo(CommandLine line, String... arguments) {
    List<String> given = Arrays.asList(arguments);
    String name = given.stream().dropWhile(MANNERS::contains).findFirst().orElse("");
    Supplier<CommandLine> asked = byName.get(name);
    if (asked != null && !name.equals(COMPLETION)) {
      line.addSubcommand(asked.get());
    } else if (!VERSION.containsAll(given) || given.isEmpty()) {
      byName.values().forEach(command -> line.addSubcommand(command.get()));
    }
  }
}
