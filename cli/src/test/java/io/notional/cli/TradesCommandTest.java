package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code notional trades} from what a run saved, as a desk does it each morning. */
class TradesCommandTest {
  private static final String CLOSE = "2018-06-29";

  @TempDir static Path folder;
  @TempDir static Path other;
  private static ValidInput input;

  @BeforeAll
  static void run() throws Exception {
    ValidInput.write(folder);
    input = ValidInput.copy(folder, Files.createDirectory(other.resolve("run")));
    input.option("--save-holdings", input.path("held.yaml"));
    Shell.Outcome outcome = Shell.run(input.arguments());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isEqualTo(ExitCode.DONE);
  }

  private static Shell.Outcome trades(String... more) throws Exception {
    List<String> words =
        new ArrayList<>(
            List.of("trades", input.path(ValidInput.SPEC), "--market", input.path("market.yaml")));
    words.addAll(List.of("--holdings", input.path("held.yaml"), "--as-of", CLOSE));
    words.addAll(Arrays.asList(more));
    return Shell.run(words.toArray(String[]::new));
  }

  /** The last close is the end of a quarter: the rule asks for all sleeves. */
  @Test
  void asksForTheOrdersOfTheCalendar() throws Exception {
    Shell.Outcome outcome = trades();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isEqualTo(ExitCode.DONE);
    assertThat(outcome.out()).contains("IVV", "ZN", "ZB", "calendar", "margin");
  }

  @Test
  void writesTheSameThatItPrints() throws Exception {
    String printed = trades("--json").out();
    Shell.Outcome outcome = trades("--out", input.path("orders"));
    assertThat(outcome.out()).endsWith("2 files in " + input.path("orders") + "\n");
    assertThat(Files.readString(Path.of(input.path("orders/orders.json")))).isEqualTo(printed);
    assertThat(rows("orders/orders.csv")).hasSizeGreaterThan(3);
  }

  @Test
  void takesATableThatSomebodyTyped() throws Exception {
    ValidInput typed = ValidInput.copy(folder, Files.createDirectory(other.resolve("typed")));
    typed.text("held.csv", "instrument,contract,quantity\nIVV,,40000\ncash,USD,1000000\n");
    typed.command("trades", typed.path(ValidInput.SPEC), "--market", typed.path("market.yaml"));
    typed.add("--holdings", typed.path("held.csv"), "--as-of", CLOSE);
    assertThat(Shell.run(typed.arguments()).out()).contains("ZN", "ZB");
  }

  private static List<String> rows(String file) throws IOException {
    return Files.readAllLines(Path.of(input.path(file)));
  }
}
