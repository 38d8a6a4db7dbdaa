package io.notional.core.internal.kernel;

import static io.notional.core.internal.kernel.Fixtures.future;
import static io.notional.core.internal.kernel.Fixtures.holding;
import static io.notional.core.internal.kernel.Fixtures.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractInput;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.roll.CalendarRoll;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A call that one position cannot meet goes on in the next one of the same product. */
class CutOverPositionsTest {
  private static final double CENT = 1e-6;

  private static List<Trade> cuts(Result result) {
    return result.trades().stream().filter(t -> t.reason().equals("margin call")).toList();
  }

  /** In the middle of a roll over five days, when both fall by 20 points. */
  private static Market midRoll() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 9).rate(0);
    LocalDate out = LocalDate.parse("2024-06-13");
    return hand.product(
            HandMarket.product("FUT")
                .contracts(
                    List.of(
                        new ContractInput(
                            hand.delivery(1),
                            hand.series("near", 100, 100, 100, 100, 100, 80, 80, 80, Double.NaN),
                            new ContractDates(out, out.plusDays(1), out.plusDays(20))),
                        new ContractInput(
                            hand.delivery(4),
                            hand.series("far", 90, 90, 90, 90, 90, 70, 70, 70, 70),
                            ContractDates.OPEN)))
                .inUse(hand.series("use", 0, 0, 0, 0, 0, 0, 0, 0, 1))
                .rollRule(new CalendarRoll(5))
                .costs(Costs.NONE))
        .build();
  }

  @Test
  void aCutOverTwoDeliveriesTakesTheNearestFirstAndNoMoreThanTheRestOfTheNext() {
    Result result = Runs.run(holding(10), midRoll(), whole().nav(240_000));

    // Three fifths have rolled: 4 x 8,000 + 6 x 7,000 of margin; 40,000 are left, for 5 x 7,000.
    assertThat(result.called(5)).isCloseTo(74_000 - 40_000, within(CENT));
    assertThat(cuts(result)).extracting(Trade::day).containsExactly(5, 5);
    assertThat(cuts(result))
        .extracting(trade -> trade.contract().orElseThrow())
        .containsExactly(0, 1);
    assertThat(cuts(result)).extracting(Trade::quantity).containsExactly(-4.0, -1.0);
    assertThat(result.initial(5)).isCloseTo(35_000, within(CENT));
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void aCutOverTwoDeliveriesOfAShortBuysThemBackTheSameWay() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 9).rate(0);
    LocalDate out = LocalDate.parse("2024-06-13");
    Market market =
        hand.product(
                HandMarket.product("FUT")
                    .contracts(
                        List.of(
                            new ContractInput(
                                hand.delivery(1),
                                hand.series("near", 60, 60, 60, 60, 60, 80, 80, 80, Double.NaN),
                                new ContractDates(out, out.plusDays(1), out.plusDays(20))),
                            new ContractInput(
                                hand.delivery(4),
                                hand.series("far", 50, 50, 50, 50, 50, 70, 70, 70, 70),
                                ContractDates.OPEN)))
                    .inUse(hand.series("use", 0, 0, 0, 0, 0, 0, 0, 0, 1))
                    .rollRule(new CalendarRoll(5))
                    .costs(Costs.NONE))
            .build();

    Result result = Runs.run(holding(-10), market, whole().nav(240_000));

    assertThat(cuts(result)).extracting(Trade::quantity).containsExactly(4.0, 1.0);
    assertThat(result.initial(5)).isCloseTo(35_000, within(CENT));
  }

  @Test
  void aCutOverTwoSleevesTakesAllOfTheFirstAndTheRestOfTheSecond() {
    Market market = future(100, 100, 78, 78);
    TestFund fund =
        holding(15)
            .sleeve("trend", AssetClass.MANAGED_FUTURES, Funding.MARGINED, "FUT")
            .target("trend", "FUT", Target.quantity(25));

    Result result = Runs.run(fund, market, whole());

    // 120,000 are there, for 15 x 7,800 of 40: 25 go, 15 of them in the first sleeve.
    assertThat(cuts(result))
        .extracting(Trade::sleeve)
        .containsExactly(fund.place("bonds"), fund.place("trend"));
    assertThat(cuts(result)).extracting(Trade::quantity).containsExactly(-15.0, -10.0);
    assertThat(result.initial(2)).isCloseTo(15 * 7_800, within(CENT));
    assertThat(Invariants.check(result)).isEmpty();
  }
}
