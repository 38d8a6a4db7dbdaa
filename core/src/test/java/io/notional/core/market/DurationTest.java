package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Target;
import io.notional.core.measure.PolicyUse;
import io.notional.core.measure.SleeveExposures;
import io.notional.core.result.Result;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Durations by day: in the view, in exposures and in the counts of policies. */
class DurationTest {
  private static final double NAN = Double.NaN;

  /** Known on the first three days, carried over ten days, unknown from then on. */
  private static DatedDurations durations(HandMarket hand) {
    return new DatedDurations(
        Map.of(hand.delivery(12), DatedSeries.of("years", days(0, 1, 2), new double[] {5, 6, 7})));
  }

  private static int[] days(int... after) {
    int first = HandMarket.epochDay("2024-06-03");
    return java.util.Arrays.stream(after).map(day -> first + day).toArray();
  }

  private static Market market() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 11).rate(0);
    return hand.future(
            "FUT",
            input -> input.durations(durations(hand)),
            100,
            101,
            102,
            103,
            103,
            103,
            103,
            103,
            103,
            103,
            103)
        .build();
  }

  @Test
  void theViewTellsDurationAndDv01() {
    List<OptionalDouble> years = new ArrayList<>();
    List<OptionalDouble> dv01 = new ArrayList<>();
    TestFund fund =
        TestFund.withCollateral()
            .bonds("FUT")
            .daily()
            .deciding(
                (point, orders) -> {
                  years.add(point.market().quote("FUT").duration());
                  dv01.add(point.market().quote("FUT").dv01PerUnit());
                });

    Runs.run(fund, market());

    assertThat(years.subList(0, 4))
        .containsExactly(
            OptionalDouble.of(5), OptionalDouble.of(6), OptionalDouble.of(7), OptionalDouble.of(7));
    assertThat(dv01.get(0).orElseThrow()).isCloseTo(100_000 * 5 / 1e4, within(1e-9));
    assertThat(dv01.get(3).orElseThrow()).isCloseTo(103_000 * 7 / 1e4, within(1e-9));
    assertThat(years.get(10)).as("more than ten days old").isEmpty();
    assertThat(dv01.get(10)).isEmpty();
  }

  @Test
  void exposuresUseTheDurationOfTheDayAndCountWhereItIsFrom() {
    TestFund fund =
        TestFund.withCollateral().bonds("FUT").target("bonds", "FUT", Target.quantity(10));

    Result result = Runs.run(fund, market());

    SleeveExposures exposures = new SleeveExposures(result);
    List<Double> years = new ArrayList<>();
    while (exposures.next()) {
      years.add(exposures.yearsOfNotional(1));
    }
    assertThat(years.get(0)).as("nothing is held").isNaN();
    assertThat(years.get(1)).isCloseTo(10 * 101_000 * 6, within(1e-6));
    assertThat(years.get(3)).isCloseTo(10 * 103_000 * 7, within(1e-6));
    assertThat(years.get(10)).isNaN();
    assertThat(PolicyUse.of(result))
        .containsEntry("duration:FUT:dated", 2L)
        .containsEntry("duration:FUT:dated-carried", 7L)
        .containsEntry("duration:FUT:unknown", 1L);
  }

  @Test
  void everyContractHasItsOwn() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 4).rate(0);
    LocalDate near = hand.delivery(1);
    LocalDate far = hand.delivery(4);
    DatedDurations durations =
        new DatedDurations(
            Map.of(near, hand.series("near", 5, 5, 5, NAN), far, hand.series("far", 8, 8, 8, 8)));
    FutureProduct product =
        hand.product(
                HandMarket.product("FUT")
                    .contracts(
                        List.of(
                            new ContractInput(
                                near, hand.series("a", 100, 100, 100, NAN), ContractDates.OPEN),
                            new ContractInput(
                                far, hand.series("b", 98, 98, 98, 98), ContractDates.OPEN)))
                    .inUse(hand.series("use", 0, 0, 0, 1))
                    .durations(durations))
            .build()
            .futures()
            .get("FUT");

    assertThat(product.duration(1)).hasValue(5);
    assertThat(product.duration(2)).as("the roll is over at this close").hasValue(8);
    assertThat(product.duration(0, 2)).isEqualTo(5);
    assertThat(product.dv01PerContract(1, 2)).isCloseTo(98_000 * 8 / 1e4, within(1e-9));
    assertThat(product.duration()).as("no constant one").isEmpty();
  }
}
