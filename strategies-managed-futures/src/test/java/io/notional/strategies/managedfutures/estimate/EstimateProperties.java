package io.notional.strategies.managedfutures.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EstimateProperties {
  /** A running estimate is the definition, with weights written out as powers. */
  @Property(tries = 100)
  void runningEstimatesAreTheirDefinitions(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 400) int size,
      @ForAll @IntRange(min = 2, max = 300) int span) {
    double[] values = values(seed, size);
    double decay = ExponentialMean.decay(span);
    double[] mean = new double[ExponentialMean.SIZE];
    double[] deviation = new double[ExponentialDeviation.SIZE];
    for (double value : values) {
      ExponentialMean.add(mean, 0, decay, value);
      ExponentialDeviation.add(deviation, 0, decay, value);
    }

    assertThat(ExponentialMean.of(mean, 0)).isEqualTo(mean(values, decay), within(1e-9));
    assertThat(ExponentialDeviation.sample(deviation, 0))
        .isEqualTo(sample(values, decay), within(1e-9));
  }

  /** The floor is the quantile of all deviations of the window, sorted anew. */
  @Property(tries = 50)
  void theFloorIsAQuantileOfPastDeviations(
      @ForAll long seed, @ForAll @IntRange(min = 10, max = 400) int size) {
    double[] values = values(seed, size);
    for (int i = size * 2 / 3; i < size; i++) {
      values[i] *= 0.1; // a calm end, below its past
    }
    FlooredDeviation floored = new FlooredDeviation(20, 150, 0.25);
    double[] state = new double[3 + floored.size()];
    for (double value : values) {
      floored.add(state, 3, value);
    }

    double decay = ExponentialMean.decay(20);
    int known = Math.min(150, size - 9);
    double[] past = new double[known];
    for (int i = 0; i < known; i++) {
      past[i] = sample(Arrays.copyOf(values, size - i), decay);
    }
    double last = past[0];
    Arrays.sort(past);
    double place = 0.25 * (known - 1);
    int below = (int) Math.floor(place);
    double quantile =
        past[below] * (below + 1 - place) + (place > below ? past[below + 1] * (place - below) : 0);
    double expected = known < 100 ? last : Math.max(last, quantile);
    assertThat(floored.of(state, 3)).isEqualTo(expected, within(1e-9));
  }

  private static double[] values(long seed, int size) {
    Random random = new Random(seed);
    double[] values = new double[size];
    Arrays.setAll(values, i -> random.nextDouble() - 0.4);
    return values;
  }

  private static double mean(double[] values, double decay) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < values.length; i++) {
      double weight = StrictMath.pow(decay, values.length - 1 - i);
      sum += weight * values[i];
      weights += weight;
    }
    return sum / weights;
  }

  private static double sample(double[] values, double decay) {
    double mean = mean(values, decay);
    double squares = 0;
    double weights = 0;
    double squaredWeights = 0;
    for (int i = 0; i < values.length; i++) {
      double weight = StrictMath.pow(decay, values.length - 1 - i);
      squares += weight * (values[i] - mean) * (values[i] - mean);
      weights += weight;
      squaredWeights += weight * weight;
    }
    return Math.sqrt(squares / weights / (1 - squaredWeights / weights / weights));
  }
}
