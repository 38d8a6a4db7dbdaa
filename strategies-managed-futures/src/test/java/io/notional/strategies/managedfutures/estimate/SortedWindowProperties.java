package io.notional.strategies.managedfutures.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class SortedWindowProperties {
  private static final int AT = 3;

  /** At every value the quantile is that of the last ones, sorted anew; many values are equal. */
  @Property(tries = 100)
  void isTheQuantileOfTheLastValues(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 40) int window,
      @ForAll @IntRange(min = 1, max = 120) int size,
      @ForAll @DoubleRange(min = 0, max = 1) double quantile) {
    Random random = new Random(seed);
    double[] values = random.ints(size, 0, 25).asDoubleStream().toArray();
    double[] state = new double[AT + SortedWindow.size(window) + 2];
    for (int i = 0; i < size; i++) {
      SortedWindow.add(state, AT, window, i, values[i]);

      int known = Math.min(window, i + 1);
      double[] last = Arrays.copyOfRange(values, i + 1 - known, i + 1);
      Arrays.sort(last);
      double place = quantile * (known - 1);
      int below = (int) Math.floor(place);
      double between = place > below ? (place - below) * (last[below + 1] - last[below]) : 0;
      assertThat(SortedWindow.quantile(state, AT, window, known, quantile))
          .isCloseTo(last[below] + between, within(1e-12));
    }
    assertThat(state[AT - 1]).as("what lies before").isZero();
    assertThat(state[AT + SortedWindow.size(window)]).as("what lies after").isZero();
  }
}
