package io.notional.core.internal.kernel;

import static io.notional.core.internal.kernel.Fixtures.days;
import static io.notional.core.internal.kernel.Fixtures.future;
import static io.notional.core.internal.kernel.Fixtures.holding;
import static io.notional.core.internal.kernel.Fixtures.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.MarginAccount;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import org.junit.jupiter.api.Test;

/** Contracts of 1,000 a point with 10% initial and 8% maintenance margin, unless a test says so. */
class MarginTest {
  private static final double CENT = 1e-6;

  @Test
  void aCallIsCutByTheFewestWholeLotsBackToInitial() {
    Market market = future(100, 100, 83, 78, 78);

    Result result = Runs.run(holding(40), market, whole());

    // At 83: cash 320,000 against maintenance 265,600. At 78: 120,000 against 249,600.
    assertThat(result.state(2)).isEqualTo(DayState.MET);
    assertThat(result.state(3)).isEqualTo(DayState.CALLED);
    assertThat(result.called(3)).isCloseTo(40 * 7_800 - 120_000, within(CENT));
    Trade cut = result.trades().get(1);
    assertThat(cut.reason()).isEqualTo("margin call");
    assertThat(cut.quantity()).isEqualTo(-25); // 15 x 7,800 fit into 120,000, 16 do not
    assertThat(result.initial(3)).isCloseTo(15 * 7_800, within(CENT));
    assertThat(result.state(4)).isEqualTo(DayState.MET);
    assertThat(result.worstState()).isEqualTo(DayState.CALLED);
    assertThat(result.policyCounts()).containsEntry("call:cut", 1L);
  }

  @Test
  void aCallIsCutWithCostsUntilInitialFitsAfterThem() {
    Market market =
        days(4)
            .future("FUT", input -> input.costs(new Costs(300, 0, 0)), 100, 100, 78.3, 78.3)
            .build();

    Result result = Runs.run(holding(40), market, whole());

    // 120,000 are left, for 15 contracts at 7,830; cutting 25 costs 7,500, for which another goes.
    assertThat(result.cash(2)).isCloseTo(1e6 - 12_000 - 868_000 - 26 * 300, within(CENT));
    assertThat(result.initial(2)).isCloseTo(14 * 7_830, within(CENT));
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void aCallThatTomorrowsSettlementMeetsCutsNothing() {
    Market market =
        days(6)
            .stock(
                "STK",
                input -> input.settlement(SettlementLag.US_SECURITIES),
                100,
                100,
                100,
                100,
                100,
                100)
            .future("FUT", 100, 100, 100, 55, 54, 54)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK")
            .bonds("FUT")
            .on("2024-06-06")
            .deciding(
                (point, orders) -> {
                  boolean start = point.rebalance().reason().equals("start");
                  orders.sleeve("equity").target("STK", Target.quantity(start ? 9_500 : 8_500));
                  orders.sleeve("bonds").target("FUT", Target.quantity(1));
                });

    Result result = Runs.run(fund, market, whole());

    // Cash is 4,000 against maintenance 4,320; the sale of the day brings 100,000 tomorrow.
    assertThat(result.state(3)).isEqualTo(DayState.MET);
    assertThat(result.state(4)).isEqualTo(DayState.CALLED);
    assertThat(result.called(4)).isCloseTo(1_400, within(CENT));
    assertThat(Runs.trades(result, "FUT")).hasSize(1);
    assertThat(result.state(5)).isEqualTo(DayState.MET);
    assertThat(result.headroom(5)).isCloseTo(104_000 - 4_320, within(CENT));
  }

  @Test
  void cutsFollowTheStatedOrderAllOfOneBeforeTheNext() {
    Market market =
        days(4)
            .future("AAA", 100, 100, 78, 78)
            .future("BBB", 100, 100, 100, 100)
            .future("CCC", 100, 100, 100, 100)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .bonds("AAA", "BBB", "CCC")
            .target("bonds", "AAA", Target.quantity(40))
            .target("bonds", "BBB", Target.quantity(5))
            .target("bonds", "CCC", Target.quantity(-5));

    Result stated = Runs.run(fund, market, whole().addLiquidationOrder("BBB"));
    Result listed = Runs.run(fund, market, whole());

    // 120,000 are there for 312,000 + 50,000 + 50,000; without B and C still 312,000.
    assertThat(stated.trades().subList(3, 6))
        .extracting(Trade::instrument)
        .containsExactly("BBB", "CCC", "AAA");
    assertThat(listed.trades().subList(3, 6))
        .extracting(Trade::instrument)
        .containsExactly("CCC", "BBB", "AAA");
    assertThat(stated.trades().subList(3, 6))
        .extracting(Trade::quantity)
        .containsExactly(-5.0, 5.0, -25.0);
  }

  @Test
  void whatTheFirstCutsSufficeForLeavesTheRestAlone() {
    Market market =
        days(4).future("AAA", 100, 100, 78, 78).future("BBB", 100, 100, 100, 100).build();
    TestFund fund =
        TestFund.withCollateral()
            .bonds("AAA", "BBB")
            .target("bonds", "AAA", Target.quantity(40))
            .target("bonds", "BBB", Target.quantity(5));

    Result result = Runs.run(fund, market, whole().addLiquidationOrder("AAA"));

    // 120,000 are there: 50,000 for B, and 8 x 7,800 for A.
    assertThat(result.trades()).hasSize(3);
    assertThat(result.trades().get(2).instrument()).isEqualTo("AAA");
    assertThat(result.trades().get(2).quantity()).isEqualTo(-32);
  }

  @Test
  void aFractionalCutGoesExactlyToInitial() {
    Market market = future(100, 100, 78, 78);

    Result result = Runs.run(holding(40), market);

    assertThat(result.initial(2)).isCloseTo(120_000, within(1e-3)).isLessThanOrEqualTo(120_000);
  }

  @Test
  void cutsAreOnTheNetOverSleeves() {
    Market market = future(100, 100, 78, 78);
    TestFund fund =
        holding(50)
            .sleeve(
                "trend",
                io.notional.api.instrument.AssetClass.MANAGED_FUTURES,
                io.notional.api.instrument.Funding.MARGINED,
                "FUT")
            .target("trend", "FUT", Target.quantity(-10));

    Result result = Runs.run(fund, market, whole());

    assertThat(result.initial(1)).isCloseTo(40 * 10_000, within(CENT));
    Trade cut = result.trades().get(2);
    assertThat(cut.sleeve()).isEqualTo(fund.place("bonds"));
    assertThat(cut.quantity()).isEqualTo(-25);
    assertThat(result.initial(2)).isCloseTo(15 * 7_800, within(CENT));
  }

  @Test
  void whatCannotPostInitialIsNotOpened() {
    Market market = future(99, 99, 99);

    Result result = Runs.run(holding(120), market, whole());

    // 101 x 9,900 = 999,900.
    assertThat(result.state(1)).isEqualTo(DayState.MET);
    assertThat(result.trades().get(1).reason()).isEqualTo("initial margin");
    assertThat(result.trades().get(1).quantity()).isEqualTo(-19);
    assertThat(result.policyCounts()).containsEntry("opening-cut:initial-margin", 1L);
  }

  @Test
  void aCallOnTheFirstDayIsPossible() {
    Market market = future(99, 99, 99);

    Result result =
        Runs.run(
            holding(200), market, whole().fill(io.notional.core.settings.FillTiming.SAME_CLOSE));

    assertThat(result.state(0)).isEqualTo(DayState.CALLED);
    assertThat(result.called(0)).isCloseTo(200 * 9_900 - 1e6, within(CENT));
    assertThat(result.initial(0)).isCloseTo(101 * 9_900, within(CENT));
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void anOpenPositionMayFallBelowInitialWithoutACut() {
    // Cash falls to 360,000: initial would be 336,000 x ... 84 x 40 x 100 = 336,000; then 79.
    Market market = future(100, 100, 82, 82);

    Result result = Runs.run(holding(40), market, whole());

    // 280,000 is less than initial 328,000 and more than maintenance 262,400.
    assertThat(result.state(2)).isEqualTo(DayState.MET);
    assertThat(result.trades()).hasSize(1);
    assertThat(result.posted(2)).isCloseTo(280_000, within(CENT));
    assertThat(result.headroom(2)).isCloseTo(280_000 - 262_400, within(CENT));
  }

  @Test
  void aHedgerPostsMaintenance() {
    Market market = future(99, 99, 99);

    Result result = Runs.run(holding(120), market, whole().account(MarginAccount.HEDGER));

    assertThat(result.trades()).hasSize(1);
    assertThat(result.initial(1))
        .isEqualTo(result.maintenance(1))
        .isCloseTo(120 * 0.08 * 99_000, within(CENT));
  }

  @Test
  void billsCountAfterTheirHaircut() {
    Market market =
        days(4)
            .bill("BILL", SettlementLag.NEXT_DAY, 0.05, Costs.NONE)
            .future("FUT", 100, 100, 100, 100)
            .build();
    TestFund fund = holding(1, "BILL");

    Result result = Runs.run(fund, market, whole().cashBuffer(0.02).sweepBand(0.02));

    // Cash that is promised for bills is there until they come; then 3% in cash, the middle of
    // the band.
    assertThat(result.cash(0)).isCloseTo(1e6, within(CENT));
    assertThat(result.eligible(0)).isCloseTo(1e6, within(CENT));
    assertThat(result.eligible(1)).isCloseTo(30_000 + 970_000 * 0.95, within(CENT));
    assertThat(result.eligible(2)).isCloseTo(30_000 + 970_000 * 0.95, within(CENT));
  }
}
