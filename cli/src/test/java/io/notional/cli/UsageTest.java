package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rnu spec.yaml                        | unknown command 'rnu'; did you mean 'run'?
          --verison                            | unknown option '--verison'; did you mean '--version'?
          run spec.yaml --market m --form 2018 | unknown option '--form'; did you mean '--from'?
          run spec.yaml --market m --form=2018 | unknown option '--form'; did you mean '--from'?
          run spec.yaml                        | run needs --market MARKET
          run --market= spec.yaml              | --market must be a path but was ''
          help                                 | unknown command 'help'; did you mean '--help'?
          --plugins                            | unknown option '--plugins'; did you mean 'plugins'?
          run                                  | run needs SPEC and --market MARKET
          run spec.yaml --market               | --market needs a value: MARKET
          run spec.yaml --market m --market n  | --market may be given only once
          run spec.yaml other.yaml --market m  | run does not know what to do with 'other.yaml'
          check                                | check needs SPEC
          plugins all core                     | plugins does not know what to do with 'core'
          plugins stakced                      | unknown plugin or component 'stakced'; did you mean 'stacked'?
          """)
  void saysInOneLineWhatIsWrong(String line, String message) {
    Shell.Outcome outcome = Shell.run(line.split(" "));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("notional: " + message).hasLineCount(1);
  }

  @Test
  void nothingAtAllIsAWrongUsage() {
    Shell.Outcome outcome = Shell.run();
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("notional: a command must be given: one of ")
        .contains("run", "check", "plugins")
        .endsWith("; see notional --help" + System.lineSeparator())
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({"--help", "-h", "run --help", "check --help", "plugins -h"})
  void helpIsNoError(String line) {
    Shell.Outcome outcome = Shell.run(line.split(" "));
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).startsWith("Usage: notional").contains("--help");
    assertThat(outcome.err()).isEmpty();
  }

  /** A process cannot be handed such a name, but one that its character set cannot write. */
  @Test
  void aPathThatCannotBeIsRefusedWithTheOption() {
    String says = " must be a path that the system's character set can write but was 'a?b.yaml'; ";
    assertThat(Shell.run("check", "a\0b.yaml").err()).startsWith("notional: SPEC" + says);
    assertThat(Shell.run("stress", "s", "--market", "m", "--scenario", "a\0b.yaml").err())
        .contains("notional: --scenario" + says);
  }

  @Test
  void helpNamesEveryCommandAndOption() {
    assertThat(Shell.run("--help").out()).contains("run", "check", "plugins", "--version");
    assertThat(Shell.run("run", "--help").out())
        .contains("SPEC", "--market", "--data-root", "--from", "--to", "--out", "--debug");
  }

  @Test
  void versionIsOneLine() {
    Shell.Outcome outcome = Shell.run("--version");
    assertThat(outcome.code()).isZero();
    // The version of the jar, or none where the classes are in folders.
    assertThat(outcome.out()).matches("notional (development|\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?)\\R");
  }
}
