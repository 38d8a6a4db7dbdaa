package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A component that misbehaves ends the run with an error that names its kind, class, plugin and the
 * date, with exit code 2 and no files. Each rule of the guard has rows here, by a jar and a file,
 * and a unit test where its edges are:
 *
 * <table>
 * <caption>Which rule is tested where</caption>
 * <tr><th>rule</th><th>faults here</th><th>edges</th></tr>
 * <tr><td>margin negative or NaN, maintenance above initial</td>
 *     <td>negative, nan, above-initial of margin-model</td><td>MarginGuardTest</td></tr>
 * <tr><td>a share outside [0, 1] or falling</td>
 *     <td>above-one, falling of roll-rule</td><td>RuleRollTest</td></tr>
 * <tr><td>cost negative or NaN</td><td>negative, nan of cost-model</td><td>GuardTest</td></tr>
 * <tr><td>unknown sleeve in an answer</td>
 *     <td>unknown-sleeve, unknown-order</td><td>GuardTest, OrderTest</td></tr>
 * <tr><td>orders in the collateral sleeve</td><td>collateral-order</td><td>GuardTest</td></tr>
 * <tr><td>a view, quote or series after its call</td>
 *     <td>kept-view, kept-quote, kept-series</td><td>ViewsTest, GuardTest</td></tr>
 * <tr><td>an exception or StackOverflowError</td>
 *     <td>exception, overflow, missing-class of every kind</td><td>GuardTest</td></tr>
 * <tr><td>terms that no such instrument has</td>
 *     <td>funding of instrument</td><td>EntryTermsTest</td></tr>
 * <tr><td>a decision that does not end</td><td>a process is needed: FaultProcessTest</td>
 *     <td>WatchdogTest</td></tr>
 * <tr><td>System.exit</td><td>a process is needed: PluginDirectoryTest</td><td></td></tr>
 * </table>
 */
class GuardOfPluginsTest {
  @TempDir static Path valid;
  @TempDir Path folder;

  @BeforeAll
  static void write() throws IOException {
    ValidInput.write(valid);
    Path plugins = Files.createDirectory(valid.resolve("plugins"));
    PluginJar.ofResource(plugins.resolve("every-kind.jar"), "EveryKind");
  }

  @ParameterizedTest
  @CsvSource({
    "margin-model, negative, Flat, -1.0 initial and -2.0 maintenance",
    "margin-model, nan, Flat, NaN initial",
    "margin-model, above-initial, Flat, maintenance",
    "roll-rule, above-one, Early, 'must be in [0, 1] but was 1.5'",
    "roll-rule, falling, Early, must not fall but was 0.25 after 0.5",
    "cost-model, negative, Toll, IVV must be zero or more but was -7",
    "cost-model, nan, Toll, IVV must be zero or more but was NaN",
    "rebalance-rule, unknown-sleeve, Fifteenth, 'nowhere'",
    "strategy, unknown-order, Half, 'nowhere'",
    "strategy, collateral-order, Half, must not be ordered",
    "strategy, exception, Half, IllegalStateException: no luck",
    "strategy, overflow, Half, StackOverflowError",
    "strategy, missing-class, Half, com/acme/Missing",
    "rebalance-rule, exception, Fifteenth, IllegalStateException: no luck",
    "rebalance-rule, overflow, Fifteenth, StackOverflowError",
    "rebalance-rule, missing-class, Fifteenth, com/acme/Missing",
    "margin-model, exception, Flat, IllegalStateException: no luck",
    "margin-model, overflow, Flat, StackOverflowError",
    "margin-model, missing-class, Flat, com/acme/Missing",
    "cost-model, exception, Toll, IllegalStateException: no luck",
    "cost-model, overflow, Toll, StackOverflowError",
    "cost-model, missing-class, Toll, com/acme/Missing",
    "roll-rule, exception, Early, IllegalStateException: no luck",
    "roll-rule, overflow, Early, StackOverflowError",
    "roll-rule, missing-class, Early, com/acme/Missing",
  })
  void whatMisbehavesInARunIsNamedWithItsDate(
      String kind, String fault, String component, String cause) throws IOException {
    refused(kind, fault, kind.replace('-', ' ') + " " + component, cause)
        .containsPattern("201[56]-\\d\\d-\\d\\d");
  }

  /** The rule is the strategy's own, which the message says. */
  @ParameterizedTest
  @CsvSource({
    "kept-quote, only during the call",
    "kept-series, only during the call",
    "unknown-sleeve, 'nowhere'",
  })
  void whatARuleOfAStrategyDoesIsNamedAsTheRules(String fault, String cause) throws IOException {
    refused("strategy", fault, "rebalance rule Half", cause)
        .containsPattern("201[56]-\\d\\d-\\d\\d");
  }

  /** A sleeve is called by the strategy that has it, which may be of another plugin. */
  @ParameterizedTest
  @CsvSource({
    "exception, IllegalStateException: no luck",
    "overflow, StackOverflowError",
    "missing-class, com/acme/Missing",
  })
  void whatASleeveThrowsIsAnErrorOfItsStrategy(String fault, String cause) throws IOException {
    refused("sleeve", fault, "Single", cause).containsPattern("201[56]-\\d\\d-\\d\\d");
  }

  /** A view is one object for a run: between two calls it answers nobody. */
  @Test
  void aViewAnswersNobodyBetweenTwoCalls() throws IOException {
    EveryKindFund fund = EveryKindFund.copy(valid, folder);
    fund.name("cost-model", "kept-view");
    fund.name("strategy", "none");
    assertThat(fund.run().err())
        .contains("cost model Toll of plugin 'every-kind'", "only during the call")
        .hasLineCount(1);
  }

  /** An instrument is asked before there is a date. */
  @ParameterizedTest
  @CsvSource({
    "exception, IllegalStateException: no luck",
    "overflow, StackOverflowError",
    "missing-class, com/acme/Missing",
  })
  void whatAnInstrumentThrowsIsNamedWithItsPlace(String fault, String cause) throws IOException {
    refused("instrument", fault, "instrument BigNote", cause).contains("market.yaml, line ");
  }

  private org.assertj.core.api.AbstractStringAssert<?> refused(
      String kind, String fault, String component, String cause) throws IOException {
    EveryKindFund fund = EveryKindFund.copy(valid, folder);
    fund.name(kind, fault);
    Shell.Outcome outcome = fund.run();
    assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(fund.out()).doesNotExist();
    return assertThat(outcome.err())
        .contains(component + " of plugin 'every-kind'", cause)
        .doesNotContain("defect", "\tat ")
        .hasLineCount(1);
  }
}
