package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way to spoil a valid input, and what the command must say about it.
 *
 * @param name shown by the tests
 * @param edit spoils one thing
 * @param messages what standard error holds, a line each and in their order: {@code {folder}}
 *     stands for the folder of the input, three full stops for any text
 */
record WrongInput(String name, Edit edit, List<String> messages) {
  /** Changes an input. */
  @FunctionalInterface
  interface Edit {
    void apply(ValidInput input) throws IOException;
  }

  /** Runs a command line. */
  @FunctionalInterface
  interface Runner {
    Shell.Outcome run(String... arguments) throws Exception;
  }

  static WrongInput wrong(String name, Edit edit, String... messages) {
    return new WrongInput(name, edit, List.of(messages));
  }

  /** A text of the spec is another one. */
  static WrongInput spec(String name, String before, String after, String... messages) {
    return wrong(name, input -> input.replace(ValidInput.SPEC, before, after), messages);
  }

  /** A text of the market file is another one. */
  static WrongInput market(String name, String before, String after, String... messages) {
    return wrong(name, input -> input.replace(ValidInput.MARKET, before, after), messages);
  }

  /** A value of a data file is another one. */
  static WrongInput cell(
      String name, String file, int line, int column, String value, String... messages) {
    return wrong(name, input -> input.cell(file, line, column, value), messages);
  }

  /** All of them. */
  static Stream<WrongInput> all() {
    return Stream.of(
            SpecCases.ALL,
            TrendCases.ALL,
            RunCases.ALL,
            TradesCases.ALL,
            MoneyCases.ALL,
            SyntaxCases.ALL,
            MarketCases.ALL,
            BasketCases.ALL,
            DataCases.ALL,
            CoverageCases.ALL,
            StudyCases.ALL,
            CommandCases.ALL)
        .flatMap(List::stream);
  }

  /** Spoils a copy of a valid input and looks at what a command does with it. */
  void check(Path valid, Path folder, Runner runner) throws Exception {
    ValidInput input = ValidInput.copy(valid, folder);
    edit.apply(input);
    Map<String, String> before = input.snapshot();
    Shell.Outcome outcome = runner.run(input.arguments());
    assertThat(outcome.err()).matches(expected(folder));
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(input.snapshot()).isEqualTo(before);
  }

  private Pattern expected(Path folder) {
    return Pattern.compile(
        messages.stream()
            .map(message -> "notional: " + message.replace("{folder}", folder.toString()))
            .map(WrongInput::pattern)
            .collect(Collectors.joining()));
  }

  private static String pattern(String line) {
    return Arrays.stream(line.split("\\.\\.\\.", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*", "", "\\R"));
  }

  @Override
  public String toString() {
    return name;
  }
}
