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

  /**
   * In the middle of a quarter, of a fund that holds a tenth of its bonds: a file that somebody
   * typed does not say what was ordered last, so the band is around what the spec asks for.
   */
  @Test
  void measuresDriftFromWhatTheSpecAsksForWhereNoTargetIsTold() throws Exception {
    Shell.Outcome outcome = ofTable("drifted", "IVV,,45600\nZN,2015-06,1\ncash,USD,470000\n");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("band bonds", "ZN 2015-06", "ZB 2015-06");
  }

  @Test
  void saysThatMarginIsShort() throws Exception {
    Shell.Outcome outcome = ofTable("short", "IVV,,40000\nZN,2015-06,4000\ncash,USD,1000\n");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("what is held is short of maintenance margin by ");
  }

  private static Shell.Outcome ofTable(String name, String rows) throws Exception {
    ValidInput typed = ValidInput.copy(folder, Files.createDirectory(other.resolve(name)));
    typed.text("held.csv", "instrument,contract,quantity\n" + rows);
    typed.command("trades", typed.path(ValidInput.SPEC), "--market", typed.path("market.yaml"));
    typed.add("--holdings", typed.path("held.csv"), "--as-of", "2015-05-01");
    return Shell.run(typed.arguments());
  }

  private static List<String> rows(String file) throws IOException {
    return Files.readAllLines(Path.of(input.path(file)));
  }
}
