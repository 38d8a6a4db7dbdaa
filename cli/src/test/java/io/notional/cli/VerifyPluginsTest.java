package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code run --verify-plugins} with a real jar that answers otherwise another time. */
class VerifyPluginsTest {
  private static final Locale LOCALE = Locale.getDefault();
  private static final TimeZone ZONE = TimeZone.getDefault();

  @TempDir static Path valid;
  @TempDir Path folder;

  @BeforeAll
  static void write() throws IOException {
    ValidInput.write(valid);
    Path plugins = Files.createDirectory(valid.resolve("plugins"));
    PluginJar.ofResource(plugins.resolve("unsteady.jar"), "Unsteady");
  }

  @AfterEach
  void theProcessIsAsItWas() {
    assertThat(Locale.getDefault()).isEqualTo(LOCALE);
    assertThat(TimeZone.getDefault()).isEqualTo(ZONE);
  }

  @ParameterizedTest
  @CsvSource({
    "static, the static field made",
    "clock, java.lang.System.nanoTime",
    "day, java.time.LocalDate.now",
    "random, java.util.Random",
    "locale, java.util.Locale.getDefault",
    "identity, java.util.HashMap",
  })
  void whatDiffersInOneJavaIsNamed(String way, String hint) throws IOException {
    refused("strategy: moody\nwith: {way: " + way + "}\n")
        .startsWith(
            "notional: strategy Moody of plugin 'unsteady' gave another result when the fund was"
                + " run again in this Java: first differs on 2015-03-02 in trades.csv, column"
                + " quantity (sleeve shares, instrument IVV): ")
        .contains("worth a look: Unsteady has ", hint);
  }

  /** Sets are walked through in an order that is drawn once a process. */
  @Test
  void anUnorderedSetIsFoundInAnotherJava() throws IOException {
    refused("strategy: moody\nwith: {way: set}\n")
        .startsWith(
            "notional: strategy Moody of plugin 'unsteady' gave another result when the fund was"
                + " run again in another Java: first differs on 2015-03-02 in trades.csv, column"
                + " quantity (sleeve shares, instrument IVV): ")
        .contains("worth a look: Unsteady has ", "java.util.Set.of");
  }

  @Test
  void aCostModelIsNamed() throws IOException {
    refused("strategy: moody\nrun: {costs: {use: fickle, with: {way: random}}}\n")
        .startsWith("notional: cost model ")
        .contains("Unsteady", " of plugin 'unsteady' gave another result", "in trades.csv");
  }

  @Test
  void aMarginModelIsNamed() throws IOException {
    refused("strategy: moody\nrun: {margin: {use: flighty, with: {way: static}}}\n")
        .startsWith("notional: margin model ")
        .contains(" of plugin 'unsteady' gave another result", "margin.csv, column maintenance");
  }

  static Stream<String> steady() {
    return Stream.of(
        "strategy: moody\n",
        """
        strategy: efficient-core
        preset: NTSX
        with: {ladder: [ZN, ZB], ladder-weights: [0.5, 0.5]}
        """);
  }

  @ParameterizedTest
  @MethodSource("steady")
  void whatIsSteadyPasses(String spec) throws IOException {
    ValidInput input = input(spec);
    Shell.Outcome outcome = Shell.run(input.arguments());

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .endsWith("three runs, one of them in another Java, came to the same bytes\n");
    assertThat(Path.of(input.path(ValidInput.OUT))).isNotEmptyDirectory();
  }

  private org.assertj.core.api.AbstractStringAssert<?> refused(String spec) throws IOException {
    ValidInput input = input(spec);
    Shell.Outcome outcome = Shell.run(input.arguments());
    assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(outcome.out()).isEmpty();
    assertThat(Path.of(input.path(ValidInput.OUT))).doesNotExist();
    return assertThat(outcome.err()).doesNotContain("\tat ");
  }

  private ValidInput input(String spec) throws IOException {
    ValidInput input = ValidInput.copy(valid, folder);
    input.text(ValidInput.SPEC, spec);
    input.option("--to", "2015-06-30");
    input.add("--plugin-dir", input.path("plugins"), "--verify-plugins");
    return input;
  }
}
