package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private final StringWriter err = new StringWriter();
  private final Terminal terminal =
      new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), false);

  @Test
  void aDefectIsOneLineAndAHint() {
    int code = report(new IllegalStateException("two\nlines"), false);
    assertThat(code).isEqualTo(1);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            """
            notional: a defect of notional: IllegalStateException: two; lines
            notional: run the same command with --debug for the details
            """);
  }

  @Test
  void tooLittleMemoryIsNoDefect() {
    Error failure = new OutOfMemoryError("Java heap space");
    assertThat(report(new CompletionException(failure), false)).isEqualTo(2);
    assertThat(report(failure, false)).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("notional: Java's memory is too small for this: NOTIONAL_JAVA_OPTS=-Xmx2g")
        .hasLineCount(2);
  }

  @Test
  void whatSteersATerminalIsNotPrinted() {
    report(new IllegalStateException("red \u001b[31m\0\u009b ink"), false);
    assertThat(err.toString()).contains("red ?[31m?? ink");
  }

  @Test
  void whatAPluginThrowsIsNoDefectOfNotional() {
    assertThat(report(NotionalException.of(ErrorCode.STRATEGY_FAILED, "it threw"), false))
        .isEqualTo(2);
    assertThat(err.toString()).isEqualToIgnoringNewLines("notional: it threw");
    assertThat(report(NotionalException.of(ErrorCode.BROKEN_IDENTITY, "it does not sum"), false))
        .isEqualTo(1);
  }

  @Test
  void inputThatCannotBeUsedIsNoDefect() {
    assertThat(report(NotionalException.of(ErrorCode.BAD_DATA, "a NaN", "x.csv, line 2"), false))
        .isEqualTo(2);
    assertThat(err.toString()).isEqualToIgnoringNewLines("notional: a NaN (x.csv, line 2)");
    assertThat(report(NotionalException.of(ErrorCode.BAD_ORDER, "too much"), false)).isEqualTo(2);
  }

  @Test
  void aCancelledRunHasTheCodeOfItsSignal() {
    assertThat(report(NotionalException.of(ErrorCode.CANCELLED, "cancelled"), false))
        .isEqualTo(130);
  }

  @Test
  void debugAddsTheStackTrace() {
    report(new IllegalStateException("odd"), true);
    assertThat(err.toString()).contains("\tat " + FailuresTest.class.getName());
  }

  private int report(Throwable failure, boolean debug) {
    int code = new Failures(terminal, debug).report(failure);
    terminal.flush();
    return code;
  }
}
