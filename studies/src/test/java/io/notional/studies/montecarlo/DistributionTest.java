package io.notional.studies.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DistributionTest {
  /** Against the values themselves, sorted. */
  @Test
  void quantilesAreThoseOfTheValues() {
    Random random = new Random(4);
    double[] values = new double[5000];
    Distribution multiples = Distribution.ofMultiples();
    Distribution fractions = Distribution.ofFractions();
    for (int i = 0; i < values.length; i++) {
      values[i] = StrictMath.exp(3 * random.nextGaussian());
      multiples.add(values[i]);
      fractions.add(values[i] / (1 + values[i]));
    }
    Arrays.sort(values);
    for (double level : new double[] {0.001, 0.05, 0.5, 0.77, 0.999}) {
      double value = values[(int) (level * values.length)];
      assertThat(multiples.quantile(level).value())
          .isCloseTo(value, within(Distribution.ACCURACY * value * 1.01));
      assertThat(fractions.quantile(level).value())
          .isCloseTo(value / (1 + value), within(0.5e-4 + 1e-9));
    }
  }

  @Test
  void theIntervalIsThatOfRanks() {
    Distribution distribution = Distribution.ofFractions();
    for (int i = 0; i < 10_000; i++) {
      distribution.add(i / 10_000.0);
    }
    Interval median = distribution.quantile(0.5);
    // 1.96 deviations of a binomial of 10,000 halves are 98 ranks
    assertThat(median.low()).isCloseTo(0.5 - 0.0098, within(2e-4));
    assertThat(median.high()).isCloseTo(0.5 + 0.0098, within(2e-4));
  }

  @Test
  void nothingLeftIsNothing() {
    Distribution distribution = Distribution.ofMultiples();
    distribution.add(0);
    distribution.add(0);
    distribution.add(1);

    assertThat(distribution.quantile(0.5).value()).isZero();
    assertThat(distribution.quantile(0.9).value())
        .isCloseTo(1, within(1.01 * Distribution.ACCURACY));
  }

  @Test
  void nothingIsKnownOfNothing() {
    assertThat(Distribution.ofFractions().quantile(0.5).value()).isNaN();
    assertThat(Interval.probability(0, 0).value()).isNaN();
  }

  /** The values of Wilson's interval are in textbooks: Brown, Cai and DasGupta (2001). */
  @Test
  void aProbabilityHasWilsonsInterval() {
    Interval half = Interval.probability(5, 10);
    assertThat(half.low()).isCloseTo(0.2366, within(5e-5));
    assertThat(half.high()).isCloseTo(0.7634, within(5e-5));
    Interval never = Interval.probability(0, 10);
    assertThat(never.low()).isZero();
    assertThat(never.high()).isCloseTo(0.2775, within(5e-5));
    assertThat(Interval.probability(10, 10).high()).isEqualTo(1);
  }

  @Test
  void aMeanHasItsStandardError() {
    Interval mean = Interval.mean(6, 14, 3); // of 1, 2 and 3
    assertThat(mean.value()).isEqualTo(2);
    assertThat(mean.high() - 2).isCloseTo(1.959964 / Math.sqrt(3), within(1e-9));
  }
}
