package io.notional.files.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.instrument.AssetClass;
import io.notional.core.stress.Scenario;
import io.notional.files.input.InputFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ScenarioFileTest {
  @SuppressWarnings("UnusedVariable")
  private static final List<String> LIBRARY = ScenarioLibrary.NAMES;

  private static ScenarioFile read(String text) {
    byte[] bytes = text.replace('|', '\n').getBytes(StandardCharsets.UTF_8);
    return ScenarioFile.read(InputFile.of("own.yaml", bytes));
  }

  @ParameterizedTest
  @FieldSource("LIBRARY")
  void everyScenarioThatShipsCanBeRead(String name) {
    Scenario scenario = ScenarioLibrary.read(name).scenario();
    assertThat(scenario.name()).isEqualTo(name);
    assertThat(scenario.description()).isNotEmpty();
    assertThat(scenario.classReturns())
        .extracting(Scenario.ClassReturn::assetClass)
        .contains(AssetClass.EQUITY, AssetClass.BONDS);
  }

  @Test
  void theDashForCashHasItsMargins() {
    Scenario scenario = ScenarioLibrary.read("dash-for-cash").scenario();
    assertThat(scenario.marginMultipliers())
        .containsEntry("ZT", 1.48)
        .containsEntry("UB", 3.11)
        .containsEntry("ES", 1.8)
        .hasSize(7);
    assertThat(scenario.marginDate()).contains(LocalDate.of(2020, 3, 1));
    assertThat(scenario.yieldShifts()).contains(new Scenario.YieldShift(10, 64));
  }

  @Test
  void everyKeyIsRead() {
    ScenarioFile file =
        read(
            "scenario: own|days: 2|path: [0.4, 1]|cash-rate: 0.03|parallel-yields: 50|"
                + "returns: [{asset-class: gold, return: -0.1, of-duration: 4}]|"
                + "price-changes: [{instrument: ZN, change: 0.02}]|"
                + "margins: [{product: ZN, multiplier: 2}]|margin-date: 2020-03-01|"
                + "cost-multiplier: 3|");
    Scenario scenario = file.scenario();
    assertThat(scenario.share(1)).isEqualTo(0.4);
    assertThat(scenario.share(2)).isEqualTo(1);
    assertThat(scenario.cashRate()).hasValue(0.03);
    assertThat(scenario.yieldShifts()).containsExactly(new Scenario.YieldShift(1, 50));
    assertThat(scenario.classReturns())
        .containsExactly(new Scenario.ClassReturn(AssetClass.GOLD, -0.1, OptionalDouble.of(4)));
    assertThat(scenario.costMultiplier()).isEqualTo(3);
    assertThat(scenario.priceChanges()).containsEntry("ZN", 0.02);
    assertThat(scenario.joint()).isEmpty();
    assertThat(file.instruments()).containsOnlyKeys("ZN");
    assertThat(file.instruments().get("ZN")).startsWith("own.yaml, line 7, column ");
  }

  @Test
  void singularsOfClassesAreReadAsTheClass() {
    String text = "scenario: own|returns: [{asset-class: bond, return: -0.1}]";
    assertThat(read(text).scenario().classReturns())
        .containsExactly(new Scenario.ClassReturn(AssetClass.BONDS, -0.1, OptionalDouble.empty()));
  }

  @Test
  void theExampleIsGood() {
    Path file = Path.of("..", "examples", "scenarios", "two-sigma.yaml");
    assertThat(ScenarioFile.read(file).scenario().joint())
        .contains(new Scenario.JointMove(-2, 0.6, 250));
  }

  @Test
  void aBrokerMayFail() {
    assertThat(
            read("scenario: own|broker-failure: {loss: 0.5, frozen-days: 10}")
                .scenario()
                .brokerFailure())
        .contains(new Scenario.BrokerShock(0.5, 10));
  }

  @Test
  void aJointMoveHasDefaults() {
    assertThat(read("scenario: own|joint: {stock-sigmas: -2}").scenario().joint())
        .contains(new Scenario.JointMove(-2, 0, 250));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "scenario: own|dayz: 3; did you mean 'days'?; line 2",
        "days: 3; scenario must be given; line 1",
        "scenario: own|days: 0; days must be in [1, 504]; line 2",
        "scenario: own|returns: [{asset-class: Gold, return: 0}]; an asset class is lower-case;"
            + " line 2",
        "scenario: own|cost-multiplier: 101; cost-multiplier must be in [0, 100]; line 2",
        "scenario: own|returns: [{asset-class: gold, return: -2}]; return must be in [-1, 100];"
            + " line 2",
        "scenario: own|path: [0.5, 1]; path must have one share for each of the 1 days; line 1",
        "scenario: own|broker-failure: {loss: 0.5}; lacks frozen-days; line 2",
        "scenario: own|broker-failure: {loss: 2, frozen-days: 1}; loss must be in [0, 1]; line 2",
        "scenario: own|joint: {correlation: 0.3}; joint.stock-sigmas must be given; line 2",
        "scenario: own|yields: [{tenor: 2, basis-points: 1}]|parallel-yields: 2; not both; line 3",
        "scenario: own|margins: [{product: ZN, multiplier: 1}, {product: ZN, multiplier: 2}];"
            + " margins gives ZN twice; line 2",
      })
  void saysWhatIsWrongAndWhere(String text, String message, String where) {
    assertThatThrownBy(() -> read(text))
        .hasMessageContaining(message)
        .hasMessageContaining("own.yaml, " + where);
  }

  @Test
  void anUnknownNameNamesTheNearest() {
    assertThatThrownBy(() -> ScenarioLibrary.read("2013-tapper"))
        .hasMessageContaining("did you mean '2013-taper'?");
  }
}
