package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveTarget;
import io.notional.testkit.Asked;
import io.notional.testkit.Components;
import io.notional.testkit.PointFixture;
import io.notional.testkit.RecordedOrders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A ladder of 2, 4, 6, 8 and 12 years, whose equal shares have 6.4. */
class SteeredLadderTest {
  private static final List<String> RUNGS = List.of("ZT", "ZF", "ZN", "TN", "ZB");
  private static final double[] YEARS = {2, 4, 6, 8, 12};
  private static final SleeveTarget SIXTY = SleeveTarget.notional(0.6);

  private static Sleeve ladder(Object... duration) {
    Map<String, Object> group = new LinkedHashMap<>();
    for (int i = 0; i < duration.length; i += 2) {
      group.put((String) duration[i], duration[i + 1]);
    }
    return Components.make(SleeveProvider.LADDER, "instruments", RUNGS, "duration", group);
  }

  private static PointFixture point() {
    PointFixture point = new PointFixture().overlay("bonds", 0, Double.NaN);
    for (int i = 0; i < YEARS.length; i++) {
      point.duration(RUNGS.get(i), YEARS[i]);
    }
    return point;
  }

  private static double[] weights(RecordedOrders orders) {
    return RUNGS.stream().mapToDouble(rung -> orders.weight("bonds/" + rung)).toArray();
  }

  private static double years(double... weights) {
    double years = 0;
    for (int i = 0; i < weights.length; i++) {
      years += weights[i] * YEARS[i];
    }
    return years;
  }

  private static double sum(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  @Test
  void hasTheSleevesDurationAtTheSameTotal() {
    PointFixture point = point();

    double[] weights = weights(Asked.allocated(ladder("years", 5.0), SIXTY, point));

    assertThat(sum(weights)).isCloseTo(0.6, within(1e-12));
    assertThat(years(weights) / 0.6).isCloseTo(5, within(1e-9));
    assertThat(point.diagnosed()).containsOnlyKeys("duration/", "duration-target/");
    assertThat(point.diagnosed().get("duration-target/")).isEqualTo(5);
  }

  @Test
  void hasTheFundsDuration() {
    double[] weights = weights(Asked.allocated(ladder("years", 3.6, "of", "fund"), SIXTY, point()));

    assertThat(sum(weights)).isCloseTo(0.6, within(1e-12));
    assertThat(years(weights)).isCloseTo(3.6, within(1e-9));
  }

  @Test
  void hasTheLevelOfAnIndex() {
    Sleeve ladder = ladder("index", "AGG-DURATION");

    double[] weights = weights(Asked.allocated(ladder, SIXTY, point().level("AGG-DURATION", 5.7)));

    assertThat(years(weights) / 0.6).isCloseTo(5.7, within(1e-9));
    assertThat(ladder.indices()).containsExactly("AGG-DURATION");
    assertThatThrownBy(
            () -> Asked.allocated(ladder, SIXTY, point().level("AGG-DURATION", Double.NaN)))
        .hasMessageContaining("needs a level of the index AGG-DURATION at 2020-03-31");
    assertThatThrownBy(() -> ladder("index", "AGG-DURATION", "years", 5.0))
        .hasMessageContaining("duration.index and years are given, of which there can be one");
    assertThatThrownBy(() -> ladder("index", "AGG-DURATION", "years", 5.0, "low", 8.0, "high", 3.0))
        .hasMessageContaining("duration.index and years are given, of which there can be one")
        .hasMessageContaining("duration.low must be at most high, 3.0, but was 8.0");
  }

  @Test
  void aShortLadderHasItTheOtherWayRound() {
    SleeveTarget shorted = SleeveTarget.notional(-0.6);

    double[] weights =
        weights(Asked.allocated(ladder("years", 3.6, "of", "fund"), shorted, point()));

    assertThat(sum(weights)).isCloseTo(-0.6, within(1e-12));
    assertThat(years(weights)).isCloseTo(-3.6, within(1e-9));
  }

  @Test
  void insideTheBandSharesAreAsStated() {
    for (double weight :
        weights(Asked.allocated(ladder("low", 3.0, "high", 8.0), SIXTY, point()))) {
      assertThat(weight).isEqualTo(0.12);
    }
  }

  @Test
  void outsideOfTheBandItGoesToTheCentreOrElseToTheNearerEnd() {
    double[] centre =
        weights(Asked.allocated(ladder("low", 3.0, "years", 5.0, "high", 6.0), SIXTY, point()));
    double[] edge = weights(Asked.allocated(ladder("low", 3.0, "high", 6.0), SIXTY, point()));
    double[] above = weights(Asked.allocated(ladder("low", 7.0, "high", 8.0), SIXTY, point()));

    assertThat(years(centre) / 0.6).isCloseTo(5, within(1e-9));
    assertThat(years(edge) / 0.6).isCloseTo(6, within(1e-9));
    assertThat(years(above) / 0.6).isCloseTo(7, within(1e-9));
  }

  @Test
  void aDurationThatTheRungsDoNotAllowIsComeNearToAndSaid() {
    PointFixture point = point();

    double[] weights =
        weights(Asked.allocated(ladder("years", 11.0, "most-of-rung", 0.4), SIXTY, point));

    assertThat(weights).containsExactly(new double[] {0, 0, 0.12, 0.24, 0.24}, within(1e-12));
    assertThat(point.diagnosed().get("duration/")).isCloseTo(9.2, within(1e-12));
    assertThat(point.diagnosed().get("duration-gap/")).isCloseTo(1.8, within(1e-12));
    assertThat(point.diagnosed().get("duration-longest/")).isCloseTo(9.2, within(1e-12));
    assertThat(point.diagnosed().get("duration-shortest/")).isCloseTo(3.6, within(1e-12));
  }

  @Test
  void aCapHoldsWhereTheStatedSharesHaveTheDuration() {
    Sleeve ladder =
        Components.make(
            SleeveProvider.LADDER,
            "instruments",
            RUNGS,
            "weights",
            List.of(0.0, 0.0, 1.0, 0.0, 0.0),
            "duration",
            Map.of("years", 6.0, "most-of-rung", 0.5));

    double[] weights = weights(Asked.allocated(ladder, SIXTY, point()));

    assertThat(weights[2]).isCloseTo(0.3, within(1e-12));
    assertThat(years(weights) / 0.6).isCloseTo(6, within(1e-9));
  }

  @Test
  void unknownDurationsAreRefused() {
    assertThatThrownBy(
            () -> Asked.allocated(ladder("years", 6.0), SIXTY, point().duration("ZN", Double.NaN)))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("needs a duration greater than 0 of ZN at 2020-03-31");
  }

  @Test
  void aDurationOfTheFundNeedsATotal() {
    assertThatThrownBy(
            () ->
                Asked.allocated(
                    ladder("years", 3.6, "of", "fund"), SleeveTarget.duration(3), point()))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("is steered to a duration of the fund and takes notional");
  }

  @Test
  void problemsAreNamedTogether() {
    assertThatThrownBy(() -> ladder("low", 3.0, "most-of-rung", 0.1))
        .hasMessageContaining("duration.low and high are given together or not at all")
        .hasMessageContaining("duration.most-of-rung must be at least 1 / 5");
    assertThatThrownBy(() -> ladder("of", "fund"))
        .hasMessageContaining("duration.years, an index, or low and high, must be given");
    assertThatThrownBy(() -> ladder("low", 3.0, "high", 2.0))
        .hasMessageContaining("duration.low must be at most high, 2.0, but was 3.0");
    assertThatThrownBy(() -> ladder("low", 3.0, "high", 8.0, "years", 9.0))
        .hasMessageContaining("duration.years must be in [3.0, 8.0], the band, but was 9.0");
  }
}
