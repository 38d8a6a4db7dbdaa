package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TrailingMaximumProperties {
  @Property(tries = 100)
  void isTheGreatestOfThePastSearchedAnew(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 60) int size,
      @ForAll @IntRange(min = 0, max = 20) int before) {
    Random random = new Random(seed);
    double[] values = new double[size];
    for (int t = 0; t < size; t++) {
      values[t] = random.nextInt(3) == 0 ? Double.NaN : random.nextInt(21) - 10;
    }

    double[] found = TrailingMaximum.of(values, before);

    for (int t = 0; t < size; t++) {
      double greatest = Double.NaN;
      for (int past = Math.max(0, t - before); past <= t; past++) {
        double value = Math.abs(values[past]);
        greatest = Double.isNaN(greatest) || value > greatest ? value : greatest;
      }
      assertThat(found[t]).isEqualTo(Double.valueOf(greatest));
    }
  }
}
