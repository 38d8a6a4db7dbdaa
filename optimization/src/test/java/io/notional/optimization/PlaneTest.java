package io.notional.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaneTest {
  private static final double EXACT = 1e-12;
  private static final List<double[]> TRIANGLE =
      List.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1});

  @Test
  void sharesLeadToTheFoot() {
    // the foot of the origin on x + y + z = 1 is its middle
    assertThat(new Plane(TRIANGLE).nearest(new double[3]))
        .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(EXACT));
    assertThat(new Plane(TRIANGLE).nearest(new double[] {2, -1, 0}))
        .containsExactly(new double[] {2, -1, 0}, within(EXACT));
  }

  @Test
  void onePointIsAPlaneToo() {
    assertThat(new Plane(TRIANGLE.subList(0, 1)).nearest(new double[] {5, 5, 5}))
        .containsExactly(1.0);
  }

  @Test
  void knowsWhatLiesInIt() {
    Plane plane = new Plane(TRIANGLE);
    assertThat(plane.isOutside(new double[] {3, -1, -1})).isFalse();
    assertThat(plane.isOutside(new double[] {3, -1, -1.001})).isTrue();
  }
}
