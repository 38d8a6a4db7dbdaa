package io.notional.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs the command in this process and keeps what it prints. */
final class Shell {
  /**
   * What a command left behind.
   *
   * @param code the exit code
   * @param out what it printed
   * @param err what it complained about
   */
  record Outcome(int code, String out, String err) {}

  private Shell() {}

  static Outcome run(String... args) {
    return run(new Interruption(), false, args);
  }

  static Outcome run(Interruption interruption, boolean interactive, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), interactive);
    int code = Main.run(terminal, interruption, args);
    terminal.flush();
    return new Outcome(code, out.toString(), err.toString());
  }
}
