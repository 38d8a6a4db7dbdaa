package io.notional.strategies.managedfutures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.market.Series;
import io.notional.testkit.HandSeries;
import io.notional.toolkit.ExponentialVolatility;
import org.junit.jupiter.api.Test;

class ExponentialVolatilityTest {
  private final ExponentialVolatility volatility = new ExponentialVolatility(60);

  /** Closed form: an alternating series is a two-point distribution, here of weights d^i. */
  @Test
  void alternatingReturnsHaveAKnownVariance() {
    int returns = 500;
    double[] index = Paths.alternating(returns + 1, 0.0003, 0.01);

    double d = 60.0 / 61;
    // Shares of the newest return's kind and of the other: the geometric sums over even and odd i.
    double even = (1 - power(d, returns)) / (1 - d * d);
    double total = (1 - power(d, returns)) / (1 - d);
    double p = even / total;
    double expected = Math.sqrt(261 * 4 * p * (1 - p)) * 0.01;

    assertThat(volatility.of(HandSeries.of(index))).isEqualTo(expected, within(1e-11));
  }

  @Test
  void aYearHas261Days() {
    double annual = volatility.of(HandSeries.of(Paths.alternating(5000, 0, 0.01)));

    assertThat(annual).isEqualTo(0.01 * Math.sqrt(261), within(2e-5));
  }

  @Test
  void steadyGrowthIsNoRisk() {
    double[] index = new double[300];
    for (int i = 0; i < index.length; i++) {
      index[i] = power(2, i);
    }

    assertThat(volatility.of(HandSeries.of(index))).isZero();
  }

  @Test
  void centreOfMassWeighsTheRecentPast() {
    double[] calmThenWild = Paths.alternating(600, 0, 0.001);
    for (int i = 500; i < 600; i++) {
      calmThenWild[i] = calmThenWild[i - 1] * (1 + (i % 2 == 0 ? 0.02 : -0.02));
    }
    Series index = HandSeries.of(calmThenWild);

    // The last 100 returns weigh 1 - d^100: 0.994 with a centre of 20 days, 0.395 with one of 200.
    assertThat(new ExponentialVolatility(20).of(index))
        .isEqualTo(0.02 * Math.sqrt(261 * (1 - power(20.0 / 21, 100))), within(1e-3));
    assertThat(new ExponentialVolatility(200).of(index)).isLessThan(0.75 * 0.02 * Math.sqrt(261));
  }

  @Test
  void oneReturnHasNoVolatility() {
    assertThat(volatility.of(HandSeries.of(1, 1.01))).isNaN();
    assertThat(volatility.of(HandSeries.of(1))).isNaN();
    assertThat(volatility.of(HandSeries.of(1, 1.01, 1.0))).isPositive();
  }

  private static double power(double base, int exponent) {
    return StrictMath.pow(base, exponent);
  }
}
