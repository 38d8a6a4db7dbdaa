package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import io.notional.testkit.Asked;
import io.notional.testkit.Components;
import io.notional.testkit.PointFixture;
import io.notional.testkit.RecordedOrders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class AllocationProperties {
  /** Whatever the split, a sleeve's instruments make the sleeve's target. */
  @Property
  void targetsSumToTheSleeves(
      @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = 0.01, max = 1) Double> raw,
      @ForAll @DoubleRange(min = 0, max = 1) double equity,
      @ForAll @DoubleRange(min = -5, max = 5) double notional) {
    List<String> names = names(raw.size());
    List<Double> weights = normalised(raw);
    Strategy fund =
        Made.fund(
            "equity",
            equity,
            "collateral",
            1 - equity,
            "notional",
            notional,
            "equity-instruments",
            names,
            "equity-weights",
            weights,
            "ladder",
            names,
            "ladder-weights",
            weights);

    RecordedOrders orders = Asked.decided(fund, new PointFixture().quoting(fund));

    assertThat(sum(orders, "equity", names)).isEqualTo(equity, within(1e-12));
    assertThat(sum(orders, "bonds", names)).isEqualTo(notional, within(1e-12));
  }

  /** Whatever the durations, the ladder contributes the years that were asked for. */
  @Property
  void durationIsReached(
      @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = 0.1, max = 30) Double> durations,
      @ForAll @DoubleRange(min = -10, max = 10) double years) {
    List<String> names = names(durations.size());
    Sleeve ladder =
        Components.make(SleeveProvider.LADDER, "instruments", names, "leverage-cap", 100.0);
    PointFixture point = new PointFixture();
    for (int i = 0; i < names.size(); i++) {
      point.duration(names.get(i), durations.get(i));
    }

    RecordedOrders orders = Asked.allocated(ladder, SleeveTarget.duration(years), point);

    double reached = 0;
    for (int i = 0; i < names.size(); i++) {
      reached += orders.weight("bonds/" + names.get(i)) * durations.get(i);
    }
    assertThat(reached).isEqualTo(years, within(1e-9));
  }

  /** The rule triggers exactly when a weight is more than the band away, equity first. */
  @Property
  void ruleTriggersOutsideTheBandsOnly(
      @ForAll @DoubleRange(min = 0, max = 2) double equity,
      @ForAll @DoubleRange(min = -1, max = 2) double overlay,
      @ForAll @DoubleRange(min = 0.01, max = 1) double band) {
    Rebalance answer = Made.rule("band", band).check(Made.weights(equity, overlay));

    String expected = "";
    if (Math.abs(equity - 0.9) > band + 1e-9) {
      expected = "band equity";
    } else if (Math.abs(overlay - 0.6) > band + 1e-9) {
      expected = "band bonds";
    }
    assertThat(answer.reason()).isEqualTo(expected);
  }

  /** A portfolio triggers exactly when some sleeve is out, and then all of them return. */
  @Property
  void aPortfolioTriggersWhenAnySleeveIsOut(
      @ForAll @Size(min = 2, max = 8) List<@DoubleRange(min = 0.01, max = 1) Double> raw,
      @ForAll @Size(8) List<@DoubleRange(min = -0.2, max = 0.2) Double> drifts,
      @ForAll @DoubleRange(min = 0.01, max = 0.3) double band) {
    List<Double> weights = normalised(raw);
    List<Map<String, Object>> parts = new ArrayList<>();
    PointFixture point = new PointFixture();
    String expected = "";
    for (int i = 0; i < weights.size(); i++) {
      parts.add(Made.part("s" + i, weights.get(i)));
      double capital = weights.get(i) + drifts.get(i);
      point.funded("s" + i, capital, weights.get(i));
      boolean out = Math.abs(capital - weights.get(i)) > band + 1e-12;
      expected = expected.isEmpty() && out ? "band s" + i : expected;
    }

    Strategy portfolio = Made.portfolio("sleeves", parts, "band", band);
    Rebalance answer = portfolio.rebalanceRule().check(point);
    RecordedOrders orders = Asked.decided(portfolio, new PointFixture().quoting(portfolio));

    assertThat(answer).isEqualTo(expected.isEmpty() ? Rebalance.NONE : Rebalance.all(expected));
    for (int i = 0; i < weights.size(); i++) {
      assertThat(orders.weight("s" + i + "/S" + i)).isEqualTo(weights.get(i), within(1e-15));
    }
  }

  private static List<String> names(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add("F" + i);
    }
    return names;
  }

  private static List<Double> normalised(List<Double> raw) {
    double sum = raw.stream().mapToDouble(Double::doubleValue).sum();
    return raw.stream().map(w -> w / sum).toList();
  }

  private static double sum(RecordedOrders orders, String sleeve, List<String> names) {
    return names.stream().mapToDouble(name -> orders.weight(sleeve + "/" + name)).sum();
  }
}
