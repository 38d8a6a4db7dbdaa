package io.notional.strategies.managedfutures.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RiskParityProperties {
  @Property(tries = 200)
  void everyWeightContributesTheSame(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int count) {
    Random random = new Random(seed);
    double[] loadings = new double[count];
    Arrays.setAll(loadings, i -> 1.6 * random.nextDouble() - 0.8);
    double[] matrix = new double[count * count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        matrix[i * count + j] = i == j ? 1 : loadings[i] * loadings[j];
      }
    }

    double[] weights = RiskParity.weights(matrix, count);

    assertThat(Arrays.stream(weights).sum()).isEqualTo(1, within(1e-12));
    double variance = 0;
    double[] contributions = new double[count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        contributions[i] += weights[i] * matrix[i * count + j] * weights[j];
      }
      variance += contributions[i];
    }
    for (int i = 0; i < count; i++) {
      assertThat(weights[i]).isPositive();
      assertThat(contributions[i]).isEqualTo(variance / count, within(1e-7 * variance));
    }
  }
}
