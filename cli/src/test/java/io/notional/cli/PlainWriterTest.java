package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Nothing that is printed steers a terminal. */
class PlainWriterTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);

  private static String line(String text) {
    return text + System.lineSeparator();
  }

  @Test
  void aLineStaysOneLineWithoutControls() {
    terminal.out().println("acme 1.0\n\u001B[2Jforged 2.0\r\u2028");
    terminal.flush();

    assertThat(out).hasToString(line("acme 1.0??[2Jforged 2.0??"));
  }

  @Test
  void marksThatTurnTheDirectionAreSeen() {
    terminal.out().println("a\u202Eb\u2066c\u200Fd\u061Ce\uFEFFf" + "\uDB40\uDC41");
    terminal.flush();

    assertThat(out).hasToString(line("a?b?c?d?e?f?"));
  }

  @Test
  void otherScriptsPass() {
    terminal.out().println("ünï\t東京 \uD83D\uDE00");
    terminal.flush();

    assertThat(out).hasToString(line("ünï\t東京 \uD83D\uDE00"));
  }

  @Test
  void aBlockKeepsItsLinesAndProgressWritesOverItself() {
    terminal.out().print("one\ntwo\r\u0007");
    terminal.err().print("\rhalf");
    terminal.flush();

    assertThat(out).hasToString("one\ntwo??");
    assertThat(err).hasToString("\rhalf");
  }
}
