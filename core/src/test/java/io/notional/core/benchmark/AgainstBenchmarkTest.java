package io.notional.core.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Target;
import io.notional.core.result.Result;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AgainstBenchmarkTest {
  private static final Offset<Double> EXACT = within(1e-12);

  /** Falls of 10%, 50%, 20% and 25%, of which the last is not over; flat days count for nothing. */
  @Test
  void crisesAreTheFallsBetweenHighs() {
    double[] index = {100, 100, 90, 95, 100, 100, 60, 80, 50, 50, 120, 96, 121, 100, 90.75};
    double[] nav = {10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24};

    List<Crisis> worst = Crisis.worst(Closes.monthly(nav, index), 10);

    assertThat(worst).hasSize(4);
    assertCrisis(worst.get(0), 4, 8, 10, 0.5, 18 / 14.0 - 1);
    assertCrisis(worst.get(1), 12, 14, -1, 0.25, 24 / 22.0 - 1);
    assertCrisis(worst.get(2), 10, 11, 12, 0.2, 21 / 20.0 - 1);
    assertCrisis(worst.get(3), 0, 2, 4, 0.1, 12 / 10.0 - 1);
    assertThat(Crisis.worst(Closes.monthly(nav, index), 2)).isEqualTo(worst.subList(0, 2));
  }

  private static void assertCrisis(
      Crisis crisis, int peak, int trough, int recovery, double depth, double fund) {
    assertThat(crisis.peak()).isEqualTo(Closes.date(peak));
    assertThat(crisis.trough()).isEqualTo(Closes.date(trough));
    assertThat(crisis.recovery())
        .isEqualTo(recovery < 0 ? Optional.empty() : Optional.of(Closes.date(recovery)));
    assertThat(crisis.depth()).isEqualTo(depth, EXACT);
    assertThat(crisis.fundReturn()).isEqualTo(fund, EXACT);
  }

  @Test
  void aBenchmarkThatOnlyRisesHasNoCrises() {
    double[] rising = {1, 2, 2, 3};
    assertThat(Crisis.worst(Closes.monthly(rising, rising), 10)).isEmpty();
    assertThat(Crisis.worst(Closes.monthly(new double[0], new double[0]), 10)).isEmpty();
  }

  /**
   * Benchmark months of -30, 10, -10, 20, 0, 40, 30 percent: one, one, one, two and two of them.
   */
  @Test
  void theSmileIsTheMeanMonthOfEachFifth() {
    double[] index = chained(-0.3, 0.1, -0.1, 0.2, 0, 0.4, 0.3);
    double[] nav = chained(0.05, 0.02, -0.01, 0.03, 0.04, 0.06, -0.02);

    List<SmilePart> smile = SmilePart.of(Closes.monthly(nav, index));

    assertThat(smile).extracting(SmilePart::quintile).containsExactly(1, 2, 3, 4, 5);
    assertThat(smile).extracting(SmilePart::months).containsExactly(1, 1, 2, 1, 2);
    assertPart(smile.get(0), -0.3, -0.3, -0.3, 0.05);
    assertPart(smile.get(1), -0.1, -0.1, -0.1, -0.01);
    assertPart(smile.get(2), 0, 0.1, 0.05, 0.03);
    assertPart(smile.get(3), 0.2, 0.2, 0.2, 0.03);
    assertPart(smile.get(4), 0.3, 0.4, 0.35, 0.02);
    assertThat(SmilePart.of(Closes.monthly(chained(1, 2, 3, 4), chained(1, 2, 3, 4)))).isEmpty();
  }

  private static void assertPart(
      SmilePart part, double lowest, double highest, double benchmark, double fund) {
    assertThat(part.lowest()).isEqualTo(lowest, EXACT);
    assertThat(part.highest()).isEqualTo(highest, EXACT);
    assertThat(part.benchmarkReturn()).isEqualTo(benchmark, EXACT);
    assertThat(part.fundReturn()).isEqualTo(fund, EXACT);
  }

  static double[] chained(double... returns) {
    double[] values = new double[returns.length + 1];
    values[0] = 1;
    for (int i = 0; i < returns.length; i++) {
      values[i + 1] = values[i] * (1 + returns[i]);
    }
    return values;
  }

  /** By hand: deviations -1, 0, 1 and -2, 1, 1 over root 2 and root 6. */
  @Test
  void correlationIsPearsons() {
    double[] x = {1, 2, 3};
    assertThat(Correlation.of(x, new double[] {0, 3, 3}).getAsDouble())
        .isEqualTo(3 / Math.sqrt(12), EXACT);
    assertThat(Correlation.of(x, x).getAsDouble()).isEqualTo(1, EXACT);
    assertThat(Correlation.of(x, new double[] {5, 5, 5})).isEmpty();
    assertThat(Correlation.of(new double[] {1, 2}, new double[] {1, 2})).isEmpty();
  }

  /** The fund holds half in STK; IDX begins a day late and ends a day early. */
  @Test
  void aRunIsComparedOverTheClosesInCommon() {
    Result result =
        Runs.run(
            TestFund.withCollateral().equity("STK").target("equity", "STK", Target.quantity(5000)),
            HandMarket.weekdays("2024-06-03", 7)
                .rate(0)
                .stock("STK", 100, 100, 80, 90, 110, 99, 120)
                .stock("IDX", input -> input.maxStaleDays(0), nan(50, 40, 45, 55, 49.5))
                .future("FUT", 100, 101, 102, 103, 104, 105, 106)
                .build());

    AgainstBenchmark against = AgainstBenchmark.of(result, "IDX", Optional.of("STK"));

    assertThat(against.firstDate()).contains(LocalDate.of(2024, 6, 4));
    assertThat(against.lastDate()).contains(LocalDate.of(2024, 6, 10));
    assertThat(against.crises())
        .containsExactly(
            new Crisis(
                LocalDate.of(2024, 6, 4),
                LocalDate.of(2024, 6, 5),
                Optional.of(LocalDate.of(2024, 6, 7)),
                against.crises().get(0).depth(),
                against.crises().get(0).fundReturn()),
            new Crisis(
                LocalDate.of(2024, 6, 7),
                LocalDate.of(2024, 6, 10),
                Optional.empty(),
                against.crises().get(1).depth(),
                against.crises().get(1).fundReturn()));
    assertThat(against.crises().get(0).depth()).isEqualTo(0.2, EXACT);
    assertThat(against.crises().get(0).fundReturn()).isEqualTo(-0.1, EXACT);
    assertThat(against.crises().get(1).fundReturn()).isEqualTo(995.0 / 1050 - 1, EXACT);
    assertThat(against.averageInCrises().getAsDouble())
        .isEqualTo((-0.1 + 995.0 / 1050 - 1) / 2, EXACT);
    assertThat(against.correlation().daily().getAsDouble()).isGreaterThan(0.99);
    assertThat(against.correlation().monthly()).isEmpty();
    assertThat(against.smile()).isEmpty();
    // Futures are held and rolled: 1% of the price of the day before.
    assertThat(AgainstBenchmark.of(result, "FUT", Optional.empty()).crises()).isEmpty();
    assertThatThrownBy(() -> AgainstBenchmark.of(result, "IDXX", Optional.empty()))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("did you mean 'IDX'?");
  }

  private static double[] nan(double... inside) {
    double[] values = new double[inside.length + 2];
    values[0] = Double.NaN;
    values[values.length - 1] = Double.NaN;
    System.arraycopy(inside, 0, values, 1, inside.length);
    return values;
  }
}
