package io.notional.core.internal.kernel;

import static io.notional.core.internal.kernel.Fixtures.days;
import static io.notional.core.internal.kernel.Fixtures.holding;
import static io.notional.core.internal.kernel.Fixtures.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Where sweeps begin and end: at rounding, at whole lots, at bills that are not quoted. */
class SweepEdgesTest {
  private static final double CENT = 1e-6;
  private static final double NAN = Double.NaN;

  private static RunSettings.Builder buffered(RunSettings.Builder config) {
    return config.cashBuffer(0.02).sweepBand(0.02);
  }

  @Test
  void cashThatRoundingPutBelowZeroWaitsForTheNextDay() {
    Market market =
        days(5)
            .bill("BILL", SettlementLag.NEXT_DAY)
            .future("FUT", 100, 100, 69.9999995, 69.9999995, 69.9999995)
            .build();

    Result result = Runs.run(holding(1, "BILL"), market, buffered(Runs.plain()));

    // Of 30,000 in cash 30,000.0005 are lost: half a thousandth, with a nav of 970,000.
    Trade sold = result.trades().get(2);
    assertThat(result.cash(2)).isCloseTo(-0.0005, within(CENT));
    assertThat(sold.settlementDay()).isEqualTo(3);
    assertThat(-sold.quantity() * sold.price()).isCloseTo(29_100 + 0.0005, within(1e-4));
    assertThat(result.state(2)).isEqualTo(DayState.MET);
    assertThat(result.lineDrawn(2)).isZero();
  }

  @Test
  void cashThatRoundingPutAboveItsBandBuysNothing() {
    Market market =
        days(4)
            .bill("BILL", SettlementLag.SAME_DAY)
            .future("FUT", 100, 100, 600.000001, 600.000001)
            .build();

    Result result = Runs.run(holding(1, "BILL"), market, Runs.plain().cashBuffer(0).sweepBand(0.5));

    // A quarter of a million in cash and 500,000.001 gained: half of nav and half a thousandth.
    assertThat(result.cash(2) - 0.5 * result.nav(2)).isBetween(0.0004, 0.0006);
    assertThat(result.trades()).hasSize(2);
  }

  /** A collateral security of 101 that trades in tens. */
  private static HandMarket tens(int count) {
    return days(count)
        .stock(
            "TENS",
            input ->
                input
                    .terms(HandMarket.terms(AssetClass.BILLS, Funding.PAID_IN_FULL).lot(10).build())
                    .haircut(0),
            HandMarket.steady(101, count));
  }

  @Test
  void wholeLotsAreBoughtBelowAndSoldAboveWhatIsNeeded() {
    Market market = tens(4).future("FUT", 100, 100, 84.6, 84.6).build();

    Result lots = Runs.run(holding(1, "TENS"), market, buffered(whole()));
    Result fractions = Runs.run(holding(1, "TENS"), market, buffered(Runs.plain()));

    // 970,000 buy 9,603.96. Then 30,400 less 15,400 are to become 3% of 984,600: 143.94.
    assertThat(Runs.trades(lots, "TENS"))
        .extracting(Trade::quantity)
        .containsExactly(9_600.0, -150.0);
    assertThat(lots.cash(1)).isCloseTo(30_400, within(CENT));
    assertThat(lots.cash(2)).isCloseTo(15_000 + 15_150, within(CENT));
    // 30,000 less 15,400 are to become the same.
    assertThat(Runs.trades(fractions, "TENS").get(0).quantity())
        .isCloseTo(970_000 / 101.0, within(CENT));
    assertThat(Runs.trades(fractions, "TENS").get(1).quantity())
        .isCloseTo(-(29_538 - 14_600) / 101.0, within(CENT));
  }

  @Test
  void whatCostsLeaveOfAShortfallTouchesNoOtherBill() {
    Market market =
        days(6)
            .bill("BILL", SettlementLag.NEXT_DAY)
            .stock(
                "LATE",
                input -> input.costs(new Costs(0, 0, 200)).haircut(0),
                NAN,
                NAN,
                100,
                100,
                100,
                100)
            .future("FUT", 100, 100, 110, 105, 105, 105)
            .build();

    Result result = Runs.run(holding(1, "LATE?", "BILL"), market);

    // 10,000 gained buy 99.0099 of the late one, of which 5,000 are raised: 50.505 with 1% of
    // costs.
    assertThat(result.trades().subList(2, result.trades().size()))
        .extracting(Trade::instrument)
        .containsExactly("LATE", "LATE");
    assertThat(result.trades().get(2).quantity()).isCloseTo(10_000 / 101.0, within(1e-5));
    assertThat(result.trades().get(3).quantity()).isCloseTo(-5_000 / 99.0, within(1e-5));
  }

  @Test
  void aBillIsBoughtUntilTheDayBeforeItsLast() {
    Market market =
        days(5)
            .stock("ENDS", input -> input.maxStaleDays(0).haircut(0), 100, 100, NAN, NAN, NAN)
            .bill("BILL", SettlementLag.SAME_DAY)
            .build();

    Result result =
        Runs.run(TestFund.withCollateral("ENDS?", "BILL"), market, buffered(Runs.plain()));

    assertThat(result.trades())
        .extracting(Trade::instrument, Trade::day)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("ENDS", 0),
            org.assertj.core.groups.Tuple.tuple("ENDS", 1),
            org.assertj.core.groups.Tuple.tuple("BILL", 1));
    assertThat(result.trades().get(1).quantity()).isCloseTo(-9_700, within(CENT));
  }

  @Test
  void aBillThatIsNotQuotedYetPaysForNothingAndHindersNothing() {
    Market market =
        days(5)
            .stock("LATE", input -> input.haircut(0), NAN, NAN, NAN, 100, 100)
            .stock("STK", 100, 100, 100, 100, 100)
            .build();
    TestFund fund =
        TestFund.withCollateral("LATE?")
            .equity("STK")
            .target("equity", "STK", Target.capital(0.75));

    Result result = Runs.run(fund, market);

    assertThat(result.trades().get(0).quantity()).isCloseTo(7_500, within(CENT));
    assertThat(result.policyCounts()).doesNotContainKey("purchase-cut:unfunded");
    assertThat(Runs.trades(result, "LATE").get(0).day()).isEqualTo(3);
    assertThat(Runs.trades(result, "LATE").get(0).quantity()).isCloseTo(2_500, within(CENT));
  }

  /** What is due later is counted from the day on which a bill that is sold now would pay. */
  @Test
  void aShortfallAmidPaymentsThatAreDueIsSoldForTheNextDay() {
    Market market =
        HandMarket.weekdays("2017-08-01", 7)
            .rate(0)
            .bill("BILL", SettlementLag.NEXT_DAY)
            .stock(
                "STK",
                input -> input.settlement(SettlementLag.US_SECURITIES),
                HandMarket.steady(100, 7))
            .future("FUT", 100, 100, 85, 85, 85, 85, 85)
            .build();
    TestFund fund =
        holding(1, "BILL").equity("STK").target("equity", "STK", Target.quantity(1_000));

    Result result = Runs.run(fund, market, buffered(Runs.plain()));

    // 100,000 are due on the fifth day. Then 15,000 are lost, and 3% of 985,000 are to be there.
    List<Trade> sales = Runs.trades(result, "BILL");
    assertThat(sales).extracting(Trade::day).containsExactly(0, 1, 2);
    assertThat(sales).extracting(Trade::settlementDay).containsExactly(1, 2, 3);
    assertThat(sales.get(1).quantity()).isCloseTo(-1_000, within(CENT));
    assertThat(sales.get(2).quantity()).isCloseTo(-145.5, within(CENT));
    assertThat(result.cash(4)).isCloseTo(29_550, within(CENT));
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void theBufferIsOneOfTheNavThatCostsLeave() {
    Market market =
        days(4)
            .bill("BILL", SettlementLag.SAME_DAY)
            .stock("STK", input -> input.costs(new Costs(0, 0, 200)), 100, 100, 100, 100)
            .build();
    TestFund fund =
        TestFund.withCollateral("BILL").equity("STK").target("equity", "STK", Target.capital(0.5));

    Result result = Runs.run(fund, market, buffered(Runs.plain()));

    // 30,000 less 505,000; raised to 2% of 995,000.
    assertThat(result.nav(1)).isCloseTo(995_000, within(CENT));
    assertThat(result.cash(1)).isCloseTo(19_900, within(CENT));
    assertThat(Runs.trades(result, "BILL").get(1).quantity()).isCloseTo(-4_949, within(CENT));
  }

  /** A fund without futures owes what it cannot pay to nobody's margin. */
  @Test
  void aMissingPaymentIsNoCallWhereNothingAsksForMargin() {
    Market market = days(25).stock("STK", HandMarket.steady(100, 25)).build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK")
            .target("equity", "STK", Target.capital(1))
            .expenseRatio(0.0365);

    Result result = Runs.run(fund, market);

    // A ten-thousandth a day, for three days over weekends, paid on the first of July.
    double fee = 1e6 * (1 - Math.pow(1 - 1e-4, 16) * Math.pow(1 - 3e-4, 3));
    int last = result.size() - 1;
    assertThat(result.date(last)).isEqualTo("2024-07-01");
    assertThat(result.state(last)).isEqualTo(DayState.ILLIQUID);
    assertThat(result.called(last)).isZero();
    assertThat(result.eligible(last)).isCloseTo(-fee, within(CENT));
    assertThat(result.stopCause())
        .contains(String.format(Locale.ROOT, "exceed cash and bills by %.2f but", fee));
  }
}
