package io.notional.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.result.Result;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class PerformanceProperties {
  @Property(tries = 200)
  void drawdownIsTheWorstOfAllPairs(
      @ForAll @Size(min = 2, max = 30) List<@DoubleRange(min = 1, max = 1000) Double> navs) {
    double[] nav = doubles(navs);
    double worst = 0;
    for (int low = 0; low < nav.length; low++) {
      for (int high = 0; high < low; high++) {
        worst = Math.max(worst, 1 - nav[low] / nav[high]);
      }
    }
    double depth = of(nav).drawdown().map(Drawdown::depth).orElse(0.0);
    assertThat(depth).isCloseTo(worst, within(1e-12));
  }

  @Property(tries = 200)
  void theSizeOfTheFundDoesNotMatter(
      @ForAll @Size(min = 3, max = 30) List<@DoubleRange(min = 100, max = 1000) Double> navs,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double scale) {
    double[] nav = doubles(navs);
    Performance one = of(nav);
    Performance other = of(Arrays.stream(nav).map(n -> n * scale).toArray());
    assertThat(other.totalReturn()).isCloseTo(one.totalReturn(), within(1e-9));
    assertThat(other.dailyVolatility())
        .hasValueCloseTo(one.dailyVolatility().orElseThrow(), within(1e-9));
  }

  private static double[] doubles(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Performance of(double[] nav) {
    Result result = Runs.ofNav(0.02, Runs.weekdays("2020-01-01", nav.length), nav);
    return Performance.of(result, Period.of(result));
  }
}
