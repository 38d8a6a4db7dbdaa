package io.notional.core.internal.kernel;

import static io.notional.core.internal.kernel.Fixtures.days;
import static io.notional.core.internal.kernel.Fixtures.future;
import static io.notional.core.internal.kernel.Fixtures.holding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.measure.Measures;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import io.notional.core.result.Trade;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import org.junit.jupiter.api.Test;

class LiquidityTest {
  private static final double CENT = 1e-6;

  /** Cash between 2% and 4% of nav, with 3% to go back to. */
  private static RunSettings.Builder buffered() {
    return Runs.plain().cashBuffer(0.02).sweepBand(0.02);
  }

  private static TestFund mostlyStock(double contracts) {
    return TestFund.withCollateral()
        .equity("STK")
        .bonds("FUT")
        .target("equity", "STK", Target.capital(0.95))
        .target("bonds", "FUT", Target.quantity(contracts));
  }

  private static Market market(double... futures) {
    double[] flat = new double[futures.length];
    java.util.Arrays.fill(flat, 100);
    return days(futures.length)
        .bill("BILL", SettlementLag.NEXT_DAY)
        .bill("LATE", SettlementLag.US_SECURITIES)
        .stock("STK", flat)
        .future("FUT", futures)
        .build();
  }

  @Test
  void cashAboveItsBandBuysBills() {
    Result result = Runs.run(holding(0, "BILL"), market(100, 100, 100), buffered());

    Trade bought = result.trades().get(0);
    assertThat(bought.reason()).isEqualTo("sweep");
    assertThat(bought.quantity() * bought.price()).isCloseTo(970_000, within(CENT));
    assertThat(result.cash(1)).isCloseTo(30_000, within(CENT));
    assertThat(result.trades()).hasSize(1);
  }

  @Test
  void aShortfallOfTheBufferSellsBillsForTheNextDayAndIsNoCall() {
    Result result = Runs.run(holding(1, "BILL"), market(100, 100, 85, 85, 85), buffered());

    // 30,000 less 15,000 is below 2% of 985,000; back to 3% of it.
    Trade sold = result.trades().get(2);
    assertThat(sold.reason()).isEqualTo("sweep");
    assertThat(sold.settlementDay()).isEqualTo(3);
    assertThat(-sold.quantity() * sold.price()).isCloseTo(29_550 - 15_000, within(CENT));
    assertThat(result.state(2)).isEqualTo(DayState.MET);
    assertThat(result.cash(2)).isCloseTo(15_000, within(CENT));
    assertThat(result.cash(3)).isCloseTo(29_550, within(CENT));
  }

  @Test
  void variationBeyondCashSellsBillsForTheSameDay() {
    Result result = Runs.run(holding(1, "BILL"), market(100, 100, 60, 60), buffered());

    Trade sold = result.trades().get(2);
    assertThat(sold.settlementDay()).isEqualTo(2);
    assertThat(-sold.quantity() * sold.price()).isCloseTo(10_000 + 19_200, within(CENT));
    assertThat(result.cash(2)).isCloseTo(19_200, within(CENT));
    assertThat(result.state(2)).isEqualTo(DayState.MET);
    assertThat(result.lineDrawn(2)).isZero();
  }

  @Test
  void billsAreSoldInTheirOrderOfUse() {
    Market market =
        days(5)
            .bill("BILL", SettlementLag.NEXT_DAY)
            .stock("LATE", Double.NaN, Double.NaN, 100, 100, 100)
            .future("FUT", 100, 100, 110, 60, 60)
            .build();

    // All is swept: first into the bill that is quoted, then what was gained into the other one.
    Result result = Runs.run(holding(1, "LATE?", "BILL"), market);

    assertThat(result.trades().subList(2, 5))
        .extracting(Trade::instrument)
        .containsExactly("LATE", "LATE", "BILL");
    assertThat(result.trades().get(3).quantity()).isCloseTo(-100, within(CENT));
    assertThat(-result.trades().get(4).quantity() * result.trades().get(4).price())
        .isCloseTo(50_000 - 10_000, within(CENT));
  }

  @Test
  void costsOfSellingBillsAreRaisedToo() {
    Market market =
        days(4)
            .bill("BILL", SettlementLag.NEXT_DAY, 0, new Costs(0, 0, 200))
            .future("FUT", 100, 100, 60, 60)
            .build();

    Result result = Runs.run(holding(1, "BILL"), market);

    // No buffer, all in bills: 1,000,000 is what 990,099.01 cost with 1% of costs.
    Trade bought = result.trades().get(0);
    assertThat(bought.quantity() * bought.price()).isCloseTo(1e6 / 1.01, within(1e-2));
    // 40,000 after costs are 40,404.04 of bills, and nothing is left over.
    Trade sold = result.trades().get(2);
    assertThat(-sold.quantity() * sold.price()).isCloseTo(40_000 / 0.99, within(1e-2));
    assertThat(result.cash(2)).isCloseTo(0, within(1e-2));
    assertThat(result.state(2)).isEqualTo(DayState.MET);
  }

  @Test
  void whatBillsDoNotCoverIsBridgedAtACostAndPaidBack() {
    Market market =
        HandMarket.weekdays("2024-06-03", 6)
            .rate(0.036)
            .stock("STK", HandMarket.steady(100, 6))
            .future("FUT", 100, 100, 80, 80, 80, 80)
            .build();
    TestFund fund =
        mostlyStock(4)
            .on("2024-06-06")
            .deciding(
                (point, orders) -> {
                  boolean start = point.rebalance().reason().equals("start");
                  orders.sleeve("equity").target("STK", Target.quantity(start ? 9_500 : 9_000));
                  orders.sleeve("bonds").target("FUT", Target.quantity(start ? 4 : 0));
                });

    Result result = Runs.run(fund, market, Runs.plain().lineLimit(0.05).lineSpread(0.01));

    double first = 1e6 * 1e-4; // 3.6% a day on a million, while it was still there
    double second = (50_000 + first) * 1e-4;
    double drawn = 80_000 - 50_000 - first - second;
    assertThat(result.state(2)).isEqualTo(DayState.CALLED);
    assertThat(result.called(2)).isCloseTo(4 * 8_000, within(CENT));
    assertThat(result.state(3)).isEqualTo(DayState.BRIDGED);
    assertThat(result.lineDrawn(2)).isCloseTo(drawn, within(CENT));
    assertThat(result.cash(2)).isCloseTo(0, within(CENT));
    double interest = drawn * (0.036 + 0.01) / 360;
    assertThat(result.attribution(3, 0, Source.FINANCING)).isCloseTo(-interest, within(CENT));
    assertThat(result.lineDrawn(3)).isCloseTo(drawn + interest, within(CENT));
    // 500 shares are sold on the fifth day for 50,000 in cash.
    assertThat(result.state(4)).isEqualTo(DayState.MET);
    assertThat(result.lineDrawn(4)).isZero();
    double paidBack = (drawn + interest) * (1 + (0.036 + 0.01) / 360);
    assertThat(result.cash(4)).isCloseTo(50_000 - paidBack, within(CENT));
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void beyondTheLineARunIsIlliquid() {
    Market market = market(100, 100, 75, 75, 75);

    Result result = Runs.run(mostlyStock(4), market, Runs.plain().lineLimit(0.045));

    assertThat(result.size()).isEqualTo(3);
    assertThat(result.state(2)).isEqualTo(DayState.ILLIQUID);
    assertThat(result.nav(2)).isCloseTo(900_000, within(CENT));
    // 4.5% of the million of the close before, whatever the loss has left of it.
    assertThat(result.lineDrawn(2)).isCloseTo(45_000, within(CENT));
    assertThat(result.cash(2)).isCloseTo(-5_000, within(CENT));
    assertThat(result.stopCause())
        .contains("2024-06-05", "cash and bills by 50000.00", "lends 45000.00 at most");
    assertThat(result.stopped()).isTrue();
    assertThat(result.policyCounts()).doesNotContainKey("withdrawal:unfunded");
  }

  @Test
  void theLineWasCommittedBeforeTheLossOfADay() {
    Market market = market(100, 100, 75, 75, 75);

    Result result = Runs.run(mostlyStock(4), market, Runs.plain().lineLimit(0.05));

    assertThat(result.nav(2)).isCloseTo(900_000, within(CENT));
    assertThat(result.lineDrawn(2)).isCloseTo(50_000, within(CENT));
    assertThat(result.state(2)).isEqualTo(DayState.CALLED);
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void itsInterestIsLentTooForAsLongAsItWasCommittedOnMore() {
    Market market = market(100, 100, 75.2, 75.2, 75.2);

    Result result = Runs.run(mostlyStock(4), market, Runs.plain().lineLimit(0.05).lineSpread(0.5));

    assertThat(result.lineDrawn(2)).isCloseTo(49_200, within(CENT));
    assertThat(result.lineDrawn(4)).isGreaterThan(49_200 + 100);
    assertThat(result.lineLimit(4)).isCloseTo(50_000, within(CENT));
    assertThat(result.stopped()).isFalse();
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void aPaymentThatWillBeDueAndCannotBeMadeStopsTheRunWhenItIsSeen() {
    // Bought with all the cash for settlement in three days; the loss comes before.
    Market market =
        HandMarket.weekdays("2017-08-01", 6)
            .rate(0)
            .stock(
                "STK",
                input -> input.settlement(SettlementLag.US_SECURITIES),
                HandMarket.steady(100, 6))
            .future("FUT", 100, 100, 75, 75, 75, 75)
            .build();

    Result result = Runs.run(mostlyStock(4), market, Runs.plain().lineLimit(0.045));

    assertThat(result.cash(2)).isCloseTo(900_000, within(CENT));
    assertThat(result.payable(2)).isCloseTo(-950_000, within(CENT));
    assertThat(result.state(2)).isEqualTo(DayState.ILLIQUID);
  }

  @Test
  void whenNavIsGoneTheRunIsInsolventAndSaysSo() {
    Market market = future(100, 100, 70, 99, 99);

    Result result = Runs.run(holding(40), market);

    assertThat(result.size()).isEqualTo(3);
    assertThat(result.state(2)).isEqualTo(DayState.INSOLVENT);
    assertThat(result.worstState()).isEqualTo(DayState.INSOLVENT);
    assertThat(result.nav(2)).isCloseTo(-200_000, within(CENT));
    assertThat(result.eligible(2)).isCloseTo(-200_000, within(CENT));
    assertThat(result.maintenance(2)).isCloseTo(40 * 5_600, within(CENT));
    assertThat(result.headroom(2)).isCloseTo(-424_000, within(CENT));
    assertThat(result.posted(2)).isZero();
    assertThat(result.perNav(result.headroom(2), 2)).isNaN();
    // 1,000,000 less 40 x 8,000: the insolvent close has no ratio that could be worse.
    assertThat(Measures.of(result).margin().orElseThrow().worstHeadroom())
        .isCloseTo(0.68, within(1e-12));
    assertThat(result.stopCause()).contains("-200000", "2024-06-05");
    assertThat(result.nav(1)).isCloseTo(1e6, within(CENT));
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void anInsolventFundFillsNoOrders() {
    Market market = future(100, 100, 70, 99, 99);

    Result result = Runs.run(holding(40).daily(), market);

    assertThat(result.trades()).hasSize(1);
  }

  @Test
  void cashThatIsPromisedIsNotSpentOnBills() {
    Market market =
        HandMarket.weekdays("2017-08-01", 6)
            .rate(0)
            .bill("BILL", SettlementLag.NEXT_DAY)
            .stock(
                "STK",
                input -> input.settlement(SettlementLag.US_SECURITIES),
                HandMarket.steady(100, 6))
            .build();
    TestFund fund =
        TestFund.withCollateral("BILL").equity("STK").target("equity", "STK", Target.capital(0.9));

    Result result = Runs.run(fund, market, buffered());

    // Bills are sold on the trade date for the next day; the cash then waits for the stock.
    assertThat(result.cash(2)).isCloseTo(930_000, within(CENT));
    assertThat(result.trades()).hasSize(3);
    assertThat(result.cash(4)).isCloseTo(30_000, within(CENT));
    for (int row = 0; row < result.size(); row++) {
      assertThat(result.state(row)).isEqualTo(DayState.MET);
    }
  }
}
