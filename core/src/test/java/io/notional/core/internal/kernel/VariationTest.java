package io.notional.core.internal.kernel;

import static io.notional.core.internal.kernel.Fixtures.days;
import static io.notional.core.internal.kernel.Fixtures.future;
import static io.notional.core.internal.kernel.Fixtures.holding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariationTest {
  private static final double CENT = 1e-6;

  private static TestFund twoContracts() {
    return holding(2);
  }

  @Test
  void variationIsPaidInCashOnTheDay() {
    Market market = future(110, 111, 112.5, 112, 110);

    Result result = Runs.run(twoContracts(), market);

    // Bought at the second close, 111; a point is 1,000 a contract.
    double[] navs = {1e6, 1e6, 1_003_000, 1_002_000, 998_000};
    assertThat(Runs.navs(result)).containsExactly(navs, within(CENT));
    for (int row = 0; row < 5; row++) {
      assertThat(result.cash(row)).isCloseTo(navs[row], within(CENT));
    }
    assertThat(result.attribution(2, 1, Source.PRICE)).isCloseTo(3_000, within(CENT));
    assertThat(result.initial(2)).isCloseTo(0.10 * 2 * 112_500, within(CENT));
    assertThat(result.maintenance(2)).isCloseTo(0.08 * 2 * 112_500, within(CENT));
  }

  @Test
  void foreignVariationMarginAndCostAreConvertedAtTodaysRate() {
    HandMarket hand = days(4);
    hand.builder().exchangeRate("EUR", hand.series("EUR", 1.10, 1.20, 1.25, 1.05));
    Market market =
        hand.future(
                "FUT",
                input ->
                    input
                        .terms(HandMarket.future(1).currency("EUR").build())
                        .costs(new Costs(10, 0, 0)),
                100,
                100,
                103,
                101)
            .build();

    Result result = Runs.run(twoContracts(), market);

    double afterCost = 1e6 - 2 * 10 * 1.20;
    double afterGain = afterCost + 2 * 1000 * 3 * 1.25;
    // The gain waited in euros for a day, and paid for the loss.
    double afterLoss = afterCost + 2 * 1000 * 1 * 1.05;
    assertThat(Runs.navs(result))
        .containsExactly(new double[] {1e6, afterCost, afterGain, afterLoss}, within(CENT));
    assertThat(result.initial(3)).isCloseTo(0.10 * 2 * 101_000 * 1.05, within(CENT));
    assertThat(result.trades().get(0).cost()).isCloseTo(24, within(CENT));
    assertThat(result.attribution(2, 0, Source.CURRENCY)).isZero();
    assertThat(result.attribution(3, 0, Source.CURRENCY)).isCloseTo(-1200, within(CENT));
  }

  @Test
  void aDayOnWhichOnlyFuturesSettleIsReportedOnTheNextAndWeekendRowsAreDropped() {
    HandMarket hand =
        HandMarket.on("2018-12-03", "2018-12-04", "2018-12-06", "2018-12-07", "2018-12-10").rate(0);
    DatedSeries closes =
        HandMarket.dated(
            "FUT",
            List.of(
                "2018-12-03",
                "2018-12-04",
                "2018-12-05", // stocks were closed, futures settled
                "2018-12-06",
                "2018-12-07",
                "2018-12-09", // a Sunday
                "2018-12-10"),
            100,
            101,
            104,
            102,
            103,
            999,
            105);
    Market market =
        hand.product(
                HandMarket.product("FUT")
                    .contracts(
                        List.of(new ContractInput(hand.delivery(3), closes, ContractDates.OPEN)))
                    .inUse(DatedSeries.of("use", closes.epochDays(), new double[7])))
            .build();

    Result result = Runs.run(twoContracts(), market);

    assertThat(Runs.navs(result))
        .containsExactly(new double[] {1e6, 1e6, 1_002_000, 1_004_000, 1_008_000}, within(CENT));
    assertThat(market.futures().get("FUT").droppedRows())
        .containsExactly(HandMarket.epochDay("2018-12-09"));
  }

  @Test
  void carryIsTheSlopeOfTheCurveAndPriceTheRest() {
    HandMarket hand = HandMarket.on("2024-06-06", "2024-06-07", "2024-06-10").rate(0);
    List<ContractInput> contracts =
        List.of(
            new ContractInput(
                hand.delivery(3), hand.series("near", 110, 111, 112), ContractDates.OPEN),
            new ContractInput(
                hand.delivery(6), hand.series("far", 108, 109.18, 110), ContractDates.OPEN));
    Market market =
        hand.product(
                HandMarket.product("FUT").contracts(contracts).inUse(hand.series("use", 0, 0, 0)))
            .build();

    Result result = Runs.run(twoContracts(), market);

    // September to December is 91 days; the near one stands 1.82 above: 0.02 a day, three days.
    double carry = 2 * 1000 * (111 - 109.18) / 91 * 3;
    assertThat(carry).isCloseTo(120, within(CENT));
    assertThat(result.attribution(2, 1, Source.CARRY)).isCloseTo(carry, within(CENT));
    assertThat(result.attribution(2, 1, Source.PRICE)).isCloseTo(2_000 - carry, within(CENT));
  }

  @Test
  void aShortGainsWhenThePriceFalls() {
    Market market = future(110, 110, 108);
    TestFund fund =
        TestFund.withCollateral().bonds("FUT").target("bonds", "FUT", Target.notional(-0.11));

    Result result = Runs.run(fund, market);

    assertThat(Runs.trades(result, "FUT").get(0).quantity()).isCloseTo(-1, within(1e-12));
    assertThat(result.nav(2)).isCloseTo(1_002_000, within(CENT));
  }
}
