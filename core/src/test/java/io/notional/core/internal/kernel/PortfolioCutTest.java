package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.margin.MarginModel;
import io.notional.api.strategy.Target;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.Market;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.LotPolicy;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import io.notional.marginmodels.ScenarioMargin;
import io.notional.marginmodels.ScenarioSettings;
import io.notional.marginmodels.SpreadCredit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls on a book whose two sides offset each other: 10% initial and 8% maintenance margin. */
class PortfolioCutTest {
  private static final double CENT = 1e-6;
  private static final MarginModel PAIR =
      new ScenarioMargin(
          new ScenarioSettings(
              3, 0.33, 0.15, List.of(new SpreadCredit("AAA", "BBB", 0.8)), List.of()));

  /** Long 40 of one, which falls from 100, and short 20 of another, which stands still. */
  private static Result run(LotPolicy lots, double fallen) {
    Market market =
        HandMarket.weekdays("2024-06-03", 4)
            .rate(0)
            .future("AAA", input -> input.duration(5), 100, 100, fallen, fallen)
            .future("BBB", input -> input.duration(10), 100, 100, 100, 100)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .bonds("AAA", "BBB")
            .target("bonds", "AAA", Target.quantity(40))
            .target("bonds", "BBB", Target.quantity(-20));
    Result result = Runs.run(fund, market, Runs.plain().contracts(lots).marginModel(PAIR));
    assertThat(Invariants.check(result)).isEmpty();
    return result;
  }

  @Test
  void creditsOnBothLegsMayMeetWhatOutrightsWouldNot() {
    Result result = run(LotPolicy.FRACTIONAL, 78.3);

    // 132,000 are left. AAA has 313,200 and a DV01 of 1,566, BBB 200,000 and 2,000.
    double initial = 0.2 * 313_200 + 200_000 - 0.8 * 200_000 * 1_566 / 2_000;
    assertThat(result.initial(2)).isCloseTo(initial, within(CENT));
    assertThat(result.state(2)).isEqualTo(DayState.MET);
    assertThat(result.trades()).hasSize(2);
  }

  @Test
  void aCallKeepsTheRatioOfTheLegs() {
    // 900,000 are lost, so that 100,000 are left.
    Result whole = run(LotPolicy.WHOLE, 77.5);
    Result fractional = run(LotPolicy.FRACTIONAL, 77.5);

    assertThat(fractional.state(2)).isEqualTo(DayState.CALLED);
    List<Trade> cuts = fractional.trades().subList(2, 4);
    assertThat(cuts).extracting(Trade::instrument).containsExactly("AAA", "BBB");
    assertThat(cuts).extracting(Trade::reason).containsOnly("margin call");
    assertThat(cuts.get(0).quantity() / cuts.get(1).quantity()).isCloseTo(-2, within(1e-9));
    assertThat(fractional.initial(2)).isCloseTo(100_000, within(0.01));
    List<Trade> lots = whole.trades().subList(2, 4);
    assertThat(lots).allSatisfy(cut -> assertThat(cut.quantity() % 1).isZero());
    assertThat(lots.get(0).quantity()).isBetween(-14.0, -10.0);
    assertThat(lots.get(1).quantity()).isBetween(5.0, 8.0);
    assertThat(whole.initial(2)).isLessThanOrEqualTo(100_000);
  }
}
