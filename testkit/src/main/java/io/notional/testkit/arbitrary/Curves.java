package io.notional.testkit.arbitrary;

import io.notional.core.curve.BootstrappedCurve;
import io.notional.core.curve.CurveHistory;
import io.notional.core.curve.ParYieldTable;
import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Yield curves by chance: level, slope and hump, each within what markets have seen. Stateless. */
public final class Curves {
  private static final int[] TENORS = {3, 6, 12, 24, 36, 60, 84, 120, 240, 360};
  private static final int FIRST = Math.toIntExact(LocalDate.of(2016, 1, 4).toEpochDay());

  private Curves() {}

  /** Par yields of the Treasury's tenors, decimal per year, on one to thirty days. */
  public static Arbitrary<ParYieldTable> parYields() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, 30))
        .as(Curves::table);
  }

  /** Discount curves of one day. */
  public static Arbitrary<BootstrappedCurve> discount() {
    return Arbitraries.longs().map(seed -> CurveHistory.of(table(seed, 1)).discount(0));
  }

  private static ParYieldTable table(long seed, int days) {
    Random random = new Random(seed);
    double level = 0.002 + 0.12 * random.nextDouble();
    double slope = -0.02 + 0.05 * random.nextDouble();
    double hump = -0.01 + 0.02 * random.nextDouble();
    int[] dates = new int[days];
    double[][] yields = new double[days][TENORS.length];
    for (int day = 0; day < days; day++) {
      dates[day] = FIRST + day / 5 * 7 + day % 5;
      for (int i = 0; i < TENORS.length; i++) {
        double at = Math.min(1, TENORS[i] / 120.0);
        yields[day][i] = Math.max(0.0001, level + slope * (at - 1) + hump * 4 * at * (1 - at));
      }
      level = Math.max(0.001, level + 0.0006 * random.nextGaussian());
    }
    return ParYieldTable.of(TENORS, dates, yields);
  }
}
