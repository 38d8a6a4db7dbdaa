package io.notional.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class SumProperties {
  @Property
  void isToTheBitThatOfAStream(@ForAll @Size(max = 60) List<Double> drawn) {
    double[] values = drawn.stream().mapToDouble(Double::doubleValue).toArray();
    assertThat(boxed(Sum.of(values).total())).isEqualTo(boxed(Arrays.stream(values).sum()));
    assertThat(boxed(Sum.of(values).mean(7)))
        .isEqualTo(boxed(Arrays.stream(values).average().orElse(7)));
  }

  /** Boxed, not a number is equal to itself, and zero is not minus zero. */
  private static Double boxed(double value) {
    return value;
  }

  @Property
  void leavesOutWhatIsNotFinite(@ForAll @Size(max = 60) List<Double> drawn) {
    double[] values = drawn.stream().mapToDouble(Double::doubleValue).toArray();
    for (int row = 0; row < values.length; row += 3) {
      values[row] = row % 2 == 0 ? Double.NaN : Double.POSITIVE_INFINITY;
    }
    int from = values.length / 4;
    double expected =
        Arrays.stream(values, from, values.length).filter(Double::isFinite).average().orElse(7);
    assertThat(boxed(Sum.ofFinite(values, from, values.length).mean(7))).isEqualTo(boxed(expected));
  }
}
