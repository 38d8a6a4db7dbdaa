package io.notional.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

  private static final List<String> NAMES =
      List.of(
          "demo",
          "run",
          "trades",
          "check",
          "compare",
          "stress",
          "walk-forward",
          "sweep",
          "montecarlo",
          "report",
          "against",
          "replace",
          "replicate",
          "treasury-futures",
          "exposure",
          "solve",
          "market",
          "plugins",
          "schema",
          "verify",
          COMPLETION);

  private final Terminal terminal;
  private final Interruption interruption;

  Commands(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  private CommandLine command(String name) {
    CommandLine line = new CommandLine(object(name));
    if (name.equals("market")) {
      line.addSubcommand(new MarketInitCommand(terminal));
    }
    return line;
  }

  private Object object(String name) {
    return switch (name) {
      case "demo" -> new DemoCommand(terminal, interruption);
      case "run" -> new RunCommand(terminal, interruption);
      case "trades" -> new TradesCommand(terminal, interruption);
      case "check" -> new CheckCommand(terminal);
      case "compare" -> new CompareCommand(terminal, interruption);
      case "stress" -> new StressCommand(terminal, interruption);
      case "walk-forward" -> new WalkForwardCommand(terminal, interruption);
      case "sweep" -> new SweepCommand(terminal, interruption);
      case "montecarlo" -> new MonteCarloCommand(terminal, interruption);
      case "report" -> new ReportCommand(terminal, interruption);
      case "against" -> new AgainstCommand(terminal, interruption);
      case "replace" -> new ReplaceCommand(terminal, interruption);
      case "replicate" -> new ReplicateCommand(terminal, interruption);
      case "treasury-futures" -> new TreasuryFuturesCommand(terminal, interruption);
      case "exposure" -> new ExposureCommand(terminal, interruption);
      case "solve" -> new SolveCommand(terminal);
      case "market" -> new MarketCommand();
      case "plugins" -> new PluginsCommand(terminal);
      case "schema" -> new SchemaCommand(terminal);
      case "verify" -> new VerifyCommand(terminal);
      case COMPLETION -> new CompletionCommand(terminal);
      default -> throw new IllegalArgumentException("no command is called " + name);
    };
  }

  /** The names of all, in the order in which help lists them. */
  static List<String> names() {
    return NAMES;
  }

  /**
   * Adds the one that arguments name first, none where the version is all that is asked for, or all
   * where they name none or all are told of.
   */
  void addTo(CommandLine line, String... arguments) {
    List<String> given = Arrays.asList(arguments);
    int manners = 0;
    while (manners < given.size() && MANNERS.contains(given.get(manners))) {
      manners++;
    }
    String name = manners < given.size() ? given.get(manners) : "";
    if (NAMES.contains(name) && !name.equals(COMPLETION)) {
      line.addSubcommand(command(name));
    } else if (!VERSION.containsAll(given) || given.isEmpty()) {
      NAMES.forEach(each -> line.addSubcommand(command(each)));
    }
  }
}
