package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveTarget;
import io.notional.testkit.Asked;
import io.notional.testkit.Components;
import io.notional.testkit.PointFixture;
import io.notional.testkit.RecordedOrders;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** What a steered ladder orders, whatever its durations. */
class SteeredLadderProperties {
  private static RecordedOrders ordered(
      List<Double> durations, double notional, PointFixture point, Map<String, Object> group) {
    List<String> rungs = rungs(durations);
    Sleeve ladder = Components.make(SleeveProvider.LADDER, "instruments", rungs, "duration", group);
    point.overlay("bonds", 0, Double.NaN);
    for (int i = 0; i < rungs.size(); i++) {
      point.duration(rungs.get(i), durations.get(i));
    }
    return Asked.allocated(ladder, SleeveTarget.notional(notional), point);
  }

  private static List<String> rungs(List<Double> durations) {
    return IntStream.range(0, durations.size()).mapToObj(i -> "R" + i).toList();
  }

  private static double sum(RecordedOrders orders, List<Double> durations, boolean years) {
    double sum = 0;
    for (int i = 0; i < durations.size(); i++) {
      sum += orders.weight("bonds/R" + i) * (years ? durations.get(i) : 1);
    }
    return sum;
  }

  private static double equal(List<Double> durations) {
    return durations.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  @Property
  void insideTheBandNotionalIsEqual(
      @ForAll @Size(min = 1, max = 7) List<@DoubleRange(min = 0.5, max = 25) Double> durations,
      @ForAll @DoubleRange(min = -2, max = 2) double notional,
      @ForAll @DoubleRange(min = 0, max = 5) double below,
      @ForAll @DoubleRange(min = 0, max = 5) double above) {
    double low = Math.max(0, equal(durations) - below - 1e-9);
    double high = equal(durations) + above + 1e-9;

    RecordedOrders orders =
        ordered(durations, notional, new PointFixture(), Map.of("low", low, "high", high));

    for (String rung : rungs(durations)) {
      assertThat(orders.weight("bonds/" + rung))
          .isCloseTo(notional / durations.size(), within(1e-15));
    }
  }

  @Property
  void theTotalStaysAndTheTargetIsMetOrTheGapIsSaid(
      @ForAll @Size(min = 2, max = 7) List<@DoubleRange(min = 0.5, max = 25) Double> durations,
      @ForAll @DoubleRange(min = 0.05, max = 2) double notional,
      @ForAll @DoubleRange(min = 0.1, max = 30) double years,
      @ForAll boolean ofFund) {
    PointFixture point = new PointFixture();
    double asked = ofFund ? Math.min(100, years * notional) : years;
    Map<String, Object> group = Map.of("years", asked, "of", ofFund ? "fund" : "sleeve");

    RecordedOrders orders = ordered(durations, notional, point, group);

    assertThat(sum(orders, durations, false)).isCloseTo(notional, within(1e-12));
    double reached = sum(orders, durations, true) / notional;
    double gap = point.diagnosed().getOrDefault("duration-gap/", 0.0);
    double wanted = ofFund ? asked / notional : asked;
    assertThat(reached + gap).isCloseTo(wanted, within(2e-6));
    double shortest = durations.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    double longest = durations.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    boolean allowed = wanted >= shortest - 1e-6 && wanted <= longest + 1e-6;
    assertThat(Math.abs(gap) > 0).isEqualTo(!allowed);
    for (String rung : rungs(durations)) {
      assertThat(orders.weight("bonds/" + rung)).isNotNegative();
    }
  }
}
