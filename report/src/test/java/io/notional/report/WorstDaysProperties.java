package io.notional.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WorstDaysProperties {
  /** Few different returns, so that many are equal; the first, and some others, are not known. */
  @Property
  void areTheLeastOfAllSorted(
      @ForAll @Size(min = 1, max = 80) List<@IntRange(min = -4, max = 3) Integer> drawn) {
    double[] returns = drawn.stream().mapToDouble(v -> v == 3 ? Double.NaN : v / 100.0).toArray();
    List<Integer> sorted =
        IntStream.range(1, returns.length)
            .filter(row -> returns[row] < 0)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> returns[row]))
            .limit(10)
            .toList();
    assertThat(WorstDaysSection.worst(returns)).isEqualTo(sorted);
  }
}
