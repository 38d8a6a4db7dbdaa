package io.notional.strategies.managedfutures;

import static io.notional.testkit.Asked.allocated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.SleeveTarget;
import io.notional.testkit.HandPoint;
import io.notional.testkit.HandSeries;
import io.notional.testkit.RecordedOrders;
import io.notional.toolkit.ExponentialVolatility;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class TrendSleeveProperties {
  private static final SleeveTarget TARGET = SleeveTarget.risk(0.1);

  /** A return index has no unit: scaling it by a power of two changes no bit of a position. */
  @Property(tries = 100)
  void scalingAnIndexChangesNothing(
      @ForAll long seed, @ForAll @IntRange(min = -20, max = 20) int exponent) {
    double[] a = Paths.walk(seed, 400, 0.0003, 0.01);
    double[] b = Paths.walk(seed + 1, 400, -0.0003, 0.03);
    double[] scaled = Paths.scaled(a, StrictMath.scalb(1.0, exponent));

    RecordedOrders orders =
        allocated(Made.sleeve("A", "B"), TARGET, new HandPoint().index("A", a).index("B", b));
    RecordedOrders again =
        allocated(Made.sleeve("A", "B"), TARGET, new HandPoint().index("A", scaled).index("B", b));

    assertThat(again.targets()).isEqualTo(orders.targets());
  }

  /** Scaling by any other factor changes no more than rounding does. */
  @Property(tries = 100)
  void scalingByAnyFactorChangesARoundingError(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
    double[] a = Paths.walk(seed, 400, 0.002, 0.01);

    double plain = weight(a);
    double scaled = weight(Paths.scaled(a, factor));

    assertThat(scaled).isEqualTo(plain, within(1e-9 * Math.abs(plain)));
  }

  /**
   * Every market contributes the same volatility, and all together the target at zero correlation.
   */
  @Property(tries = 100)
  void riskIsEqual(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int count) {
    HandPoint point = new HandPoint();
    String[] markets = new String[count];
    double[] sigma = new double[count];
    for (int i = 0; i < count; i++) {
      markets[i] = "M" + i;
      double[] index = Paths.walk(seed + i, 300, 0.0002, 0.005 * (i + 1));
      sigma[i] = new ExponentialVolatility(60).of(HandSeries.of(index));
      point.index(markets[i], index);
    }

    RecordedOrders orders = allocated(Made.sleeve(markets), TARGET, point);

    for (int i = 0; i < count; i++) {
      double contribution = Math.abs(orders.weight("trend/" + markets[i])) * sigma[i];
      assertThat(contribution).isEqualTo(0.1 / Math.sqrt(count), within(1e-12));
    }
  }

  /** Reversing every return reverses the position: the mirrored path has the same risk. */
  @Property(tries = 100)
  void mirroredReturnsMirrorThePosition(@ForAll long seed) {
    double[] up = Paths.walk(seed, 400, 0.004, 0.005);
    double[] down = new double[up.length];
    down[0] = 1;
    for (int i = 1; i < up.length; i++) {
      down[i] = down[i - 1] * (2 - up[i] / up[i - 1]);
    }

    assertThat(weight(down)).isEqualTo(-weight(up), within(1e-9 * Math.abs(weight(up))));
  }

  /** What lies before the lookback decides no sign, and what is older than the window no size. */
  @Property(tries = 20)
  void theDistantPastIsForgotten(@ForAll long seed) {
    double[] index = Paths.walk(seed, 28 * 61 + 400, 0.0003, 0.01);
    double[] recent = Arrays.copyOfRange(index, 399, index.length);

    assertThat(weight(recent)).isEqualTo(weight(index));
  }

  private static double weight(double[] index) {
    return allocated(Made.sleeve("A"), TARGET, new HandPoint().index("A", index)).weight("trend/A");
  }
}
