package io.notional.core.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Target;
import io.notional.core.market.Market;
import io.notional.core.measure.DerivativesRisk;
import io.notional.core.measure.DerivativesRiskSettings;
import io.notional.core.result.Result;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A fund of four days that holds 5,000 shares and two contracts from the second close on. */
class ResultTablesTest {
  private static Market market() {
    return HandMarket.weekdays("2024-06-03", 4)
        .rate(0)
        .stock("STK", 100, 100, 120, 90)
        .future("FUT", 100, 100, 101, 99)
        .build();
  }

  private static TestFund fund() {
    return TestFund.withCollateral().equity("STK").bonds("FUT");
  }

  private static Result run(TestFund fund) {
    return Runs.run(fund, market());
  }

  private static Result plain() {
    return run(
        fund()
            .target("equity", "STK", Target.quantity(5_000))
            .target("bonds", "FUT", Target.quantity(2)));
  }

  @Test
  void navIsWhatWentInAndThenThatOfTheResult() {
    Result result = plain();
    Table nav = ResultTables.of(result).table("nav");
    assertThat(nav.epochDays("date")[0]).isEqualTo(LocalDate.of(2024, 6, 3).toEpochDay());
    // 5,000 shares rise by 20; two contracts of 1,000 a point rise by one, and fall by two.
    assertThat(nav.numbers("nav"))
        .containsExactly(new double[] {1e6, 1e6, 1_102_000, 948_000}, within(1e-6));
    assertThat(nav.numbers("return"))
        .containsExactly(
            new double[] {Double.NaN, 0, 0.102, 948_000 / 1_102_000.0 - 1}, within(1e-12));
  }

  @Test
  void positionsAreThoseOfEachClose() {
    Table held = ResultTables.of(plain()).table("positions");
    assertThat(held.rows()).isEqualTo(6);
    assertThat(held.texts("sleeve"))
        .containsExactly("equity", "bonds", "equity", "bonds", "equity", "bonds");
    assertThat(held.texts("instrument")[0]).isEqualTo("STK");
    assertThat(held.texts("instrument")[1]).matches("FUT \\d{4}-\\d{2}");
    assertThat(held.numbers("quantity"))
        .containsExactly(new double[] {5000, 2, 5000, 2, 5000, 2}, within(1e-9));
    assertThat(held.numbers("price")).containsExactly(100, 100, 120, 101, 90, 99);
    assertThat(held.numbers("market_value"))
        .containsExactly(new double[] {5e5, 0, 6e5, 0, 4.5e5, 0}, within(1e-6));
    assertThat(held.numbers("notional"))
        .containsExactly(new double[] {5e5, 2e5, 6e5, 202e3, 4.5e5, 198e3}, within(1e-6));
  }

  @Test
  void diagnosticsAreATableWhereThereAreAny() {
    assertThat(ResultTables.of(plain()).has("diagnostics")).isFalse();
    TestFund fund =
        fund()
            .on("2024-06-05")
            .deciding(
                (point, orders) -> {
                  point.diagnose("gross", "", 1.5);
                  point.within("bonds").diagnose("forecast", "FUT", Double.NaN);
                });
    Table table = ResultTables.of(run(fund)).table("diagnostics");
    int first = (int) LocalDate.of(2024, 6, 3).toEpochDay();
    assertThat(table.epochDays("date")).containsExactly(first, first, first + 2, first + 2);
    assertThat(table.texts("sleeve")).containsExactly("", "bonds", "", "bonds");
    assertThat(table.texts("name")).containsExactly("gross", "forecast", "gross", "forecast");
    assertThat(table.texts("instrument")).containsExactly("", "FUT", "", "FUT");
    assertThat(table.numbers("value")).containsExactly(1.5, Double.NaN, 1.5, Double.NaN);
  }

  @Test
  void derivativesRiskIsATableWhereItWasTested() {
    Result result = plain();
    DerivativesRiskSettings settings =
        DerivativesRiskSettings.builder().windowDays(2).horizonDays(1).build();
    ResultTables tables = ResultTables.of(result, DerivativesRisk.of(result, settings));
    assertThat(tables.table("derivatives-risk").rows()).isEqualTo(4);
    assertThat(tables.names()).startsWith("nav", "exposures").contains("derivatives-risk");
    assertThatThrownBy(() -> ResultTables.of(result).table("derivatives-risk"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "table must be one of [nav, exposures, margin, trades, rolls, attribution, markets,"
                + " watch, alerts, positions] but was derivatives-risk");
  }
}
