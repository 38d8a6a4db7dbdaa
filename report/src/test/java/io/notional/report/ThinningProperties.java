package io.notional.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ThinningProperties {
  @Property
  void keepsEndsAndExtremesAndNoMoreThanAsked(
      @ForAll @Size(min = 4, max = 300) List<@DoubleRange(min = -100, max = 100) Double> drawn,
      @ForAll @IntRange(min = 3, max = 50) int target) {
    double[] values = drawn.stream().mapToDouble(Double::doubleValue).toArray();
    int[] x = IntStream.range(0, values.length).map(i -> 3 * i).toArray();

    int[] rows = Thinning.rows(x, List.of(values), target);

    assertThat(rows).isSorted().doesNotHaveDuplicates().contains(0, values.length - 1);
    assertThat(rows).hasSizeLessThanOrEqualTo(Math.max(target + 2, Math.min(target, x.length)));
    double[] kept = Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    assertThat(Arrays.stream(kept).max()).isEqualTo(Arrays.stream(values).max());
    assertThat(Arrays.stream(kept).min()).isEqualTo(Arrays.stream(values).min());
  }

  /** A spike in a flat series is what its bucket is for. */
  @Property(tries = 100)
  void aSpikeStays(@ForAll @IntRange(min = 1, max = 998) int at) {
    double[] values = new double[1000];
    values[at] = 1;
    int[] x = IntStream.range(0, values.length).toArray();
    assertThat(Thinning.rows(x, List.of(new double[1000], values), 40)).contains(at);
  }
}
