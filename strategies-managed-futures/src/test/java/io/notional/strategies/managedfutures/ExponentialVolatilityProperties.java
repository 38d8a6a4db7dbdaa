package io.notional.strategies.managedfutures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.notional.testkit.HandSeries;
import io.notional.toolkit.ExponentialVolatility;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ExponentialVolatilityProperties {
  /** The one-pass estimate is the definition, summed naively over all of the past. */
  @Property(tries = 200)
  void isTheDefinition(
      @ForAll long seed,
      @ForAll @IntRange(min = 3, max = 4000) int size,
      @ForAll @IntRange(min = 1, max = 250) int centreOfMass) {
    double[] index = Paths.walk(seed, size, 0.0004, 0.02);

    double estimate = new ExponentialVolatility(centreOfMass).of(HandSeries.of(index));

    assertThat(estimate).isCloseTo(naive(index, centreOfMass), withPercentage(1e-6));
  }

  private static double naive(double[] index, int centreOfMass) {
    double d = centreOfMass / (centreOfMass + 1.0);
    double weights = 0;
    double mean = 0;
    for (int i = 0; i < index.length - 1; i++) {
      weights += StrictMath.pow(d, i);
      mean += StrictMath.pow(d, i) * daily(index, i);
    }
    mean /= weights;
    double variance = 0;
    for (int i = 0; i < index.length - 1; i++) {
      double apart = daily(index, i) - mean;
      variance += StrictMath.pow(d, i) / weights * apart * apart;
    }
    return Math.sqrt(261 * variance);
  }

  private static double daily(double[] index, int ago) {
    int last = index.length - 1 - ago;
    return index[last] / index[last - 1] - 1;
  }
}
