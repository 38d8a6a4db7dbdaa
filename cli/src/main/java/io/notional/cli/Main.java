package io.notional.cli;

import io.notional.files.plan.Version;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Where the process starts. */
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    Interruption interruption = new Interruption();
    interruption.install();
    StandardOutput output = new StandardOutput();
    Terminal terminal = Terminal.of(output);
    ForeignPrints.install();
    Watchdog.watchThisThread(terminal);
    int code = run(terminal, interruption, args);
    terminal.flush();
    code = written(output, terminal, code);
    interruption.finish();
    System.exit(code);
  }

  /** Output that got lost on its way is no success. */
  static int written(StandardOutput output, Terminal terminal, int code) {
    if (output.failure().isEmpty()) {
      return code;
    }
    terminal
        .err()
        .println("notional: standard output cannot be written: " + output.failure().get());
    terminal.flush();
    return code == ExitCode.DONE ? ExitCode.WRONG_INPUT : code;
  }

  /** Runs a command and leaves the process alone. */
  static int run(Terminal given, Interruption interruption, String... args) {
    NotionalCommand root = new NotionalCommand();
    Terminal terminal = given.quietIf(() -> root.quiet);
    CommandLine line = new CommandLine(root);
    line.getCommandSpec().version("notional " + Version.TEXT);
    new Commands(terminal, interruption).addTo(line, args);
    OptionValues.register(line);
    line.setOut(terminal.out());
    line.setErr(terminal.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setExpandAtFiles(false);
    Outcomes outcomes = new Outcomes(terminal, root);
    line.setParameterExceptionHandler(outcomes);
    line.setExecutionExceptionHandler(outcomes);
    try {
      return line.execute(args);
    } catch (Error failure) { // picocli hands on exceptions only
      return outcomes.report(failure);
    }
  }

  /**
   * What becomes of failures. No lambdas: one lambda of an interface of picocli's keeps all that
   * implement it out of the class archive.
   */
  private record Outcomes(Terminal terminal, NotionalCommand root)
      implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException failure, String[] args) {
      new Failures(terminal, root.debug).lines(Usage.lines(failure));
      return ExitCode.WRONG_INPUT;
    }

    @Override
    public int handleExecutionException(
        Exception failure, CommandLine command, ParseResult parsed) {
      return report(failure);
    }

    int report(Throwable failure) {
      return new Failures(terminal, root.debug).report(failure);
    }
  }
}
