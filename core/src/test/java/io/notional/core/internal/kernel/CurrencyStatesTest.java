package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Target;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.Market;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.settings.ForeignSweep;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import org.junit.jupiter.api.Test;

/**
 * Every state of a day with three currencies in play: 950,000 of shares, 50,000 in cash, two
 * contracts of 1,000 euros a point and one of 100,000 yen a point. A euro is 1.25, a yen 0.01;
 * initial margin is 10% of notional, maintenance 8%, and the line lends 5% of nav.
 */
class CurrencyStatesTest {
  private static final int DAY = 2;
  private static final double CENT = 1e-6;

  /** The euro contract and the euro on the third and fourth day, and the yen contract. */
  private static Result run(double euro, double euroRate, double later, double yen) {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 4).rate(0).stock("STK", 100, 100, 100, 100);
    hand.builder()
        .exchangeRate("EUR", hand.series("EUR", 1.25, 1.25, euroRate, euroRate))
        .exchangeRate("JPY", hand.series("JPY", 0.01, 0.01, 0.01, 0.01));
    hand.future(
        "EURO",
        input -> input.terms(HandMarket.future(1).currency("EUR").build()),
        100,
        100,
        euro,
        later);
    hand.future(
        "YEN",
        input ->
            input.terms(HandMarket.future(1).contractMultiplier(100_000).currency("JPY").build()),
        100,
        100,
        yen,
        yen);
    Market market = hand.build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK")
            .bonds("EURO", "YEN")
            .target("equity", "STK", Target.quantity(9_500))
            .target("bonds", "EURO", Target.quantity(2))
            .target("bonds", "YEN", Target.quantity(1));
    Result result =
        Runs.run(fund, market, Runs.plain().lineLimit(0.05).foreignSweep(ForeignSweep.NEVER));
    assertThat(Invariants.check(result)).isEmpty();
    return result;
  }

  @Test
  void aDebitThatCashCoversIsMet() {
    Result result = run(96, 1.25, 96, 100);

    assertThat(result.state(DAY)).isEqualTo(DayState.MET);
    assertThat(result.cash(DAY)).isCloseTo(50_000 - 10_000, within(CENT));
    assertThat(result.maintenance(DAY)).isCloseTo(19_200 + 8_000, within(CENT));
  }

  @Test
  void aDebitThatTakesCollateralBelowMaintenanceIsCalled() {
    Result result = run(90, 1.25, 90, 100);

    // 25,000 are left for 18,000 + 8,000; initial is 22,500 + 10,000.
    assertThat(result.state(DAY)).isEqualTo(DayState.CALLED);
    assertThat(result.called(DAY)).isCloseTo(32_500 - 25_000, within(CENT));
    assertThat(Runs.trades(result, "YEN").get(1).quantity()).isCloseTo(-0.75, within(CENT));
    assertThat(Runs.trades(result, "EURO")).hasSize(1);
  }

  @Test
  void aGainInAnotherCurrencyCountsAfterItsHaircut() {
    Result result = run(90, 1.25, 90, 102);

    // 25,000 and 95% of 2,000 cover 18,000 + 8,160.
    assertThat(result.state(DAY)).isEqualTo(DayState.MET);
    assertThat(result.eligible(DAY)).isCloseTo(26_900, within(CENT));
    assertThat(result.headroom(DAY)).isCloseTo(26_900 - 26_160, within(CENT));
  }

  @Test
  void theEuroAloneMayCauseACall() {
    // Of the contract 1%, yet 2 x 99,000 euros ask for 33,264 at 2.1 and for 39,600 at 2.5.
    Result result = run(99, 2.1, 99, 100);

    assertThat(result.cash(DAY)).isCloseTo(50_000 - 4_200, within(CENT));
    assertThat(result.maintenance(DAY)).isCloseTo(33_264 + 8_000, within(CENT));
    assertThat(result.state(DAY)).isEqualTo(DayState.MET);
    assertThat(run(99, 2.5, 99, 100).state(DAY)).isEqualTo(DayState.CALLED);
  }

  @Test
  void aDebitBeyondBaseCashIsBridgedWhateverIsHeldAbroad() {
    Result result = run(78, 1.25, 78, 110);

    // 55,000 are due; the 10,000 in yen are collateral but do not pay.
    assertThat(result.state(DAY)).isEqualTo(DayState.CALLED);
    assertThat(result.lineDrawn(DAY)).isCloseTo(5_000, within(CENT));
    assertThat(result.foreignCash(DAY)).isCloseTo(10_000, within(CENT));
    assertThat(result.eligible(DAY)).isCloseTo(9_500, within(CENT));
    assertThat(result.called(DAY)).isCloseTo(19_500 + 11_000 - 9_500, within(CENT));
    assertThat(result.initial(DAY)).isCloseTo(9_500, within(1e-2));
  }

  @Test
  void whatTheLineStillLendsRunsOutTheNextDay() {
    Result result = run(78, 1.25, 30, 110);

    // 9,500 carried 9,500 / 9,750 contracts, each of which loses another 60,000.
    assertThat(result.state(DAY)).isEqualTo(DayState.CALLED);
    assertThat(result.state(DAY + 1)).isEqualTo(DayState.ILLIQUID);
    double most = 0.05 * 1e6; // committed before it was drawn
    double interest = 5_000 * 0.01 / 360;
    assertThat(result.lineDrawn(DAY + 1)).isCloseTo(most, within(CENT));
    assertThat(result.cash(DAY + 1))
        .isCloseTo(most - 5_000 - interest - 60_000 * 9_500 / 9_750.0, within(1e-2));
  }

  @Test
  void aDebitBeyondTheLineIsIlliquid() {
    Result result = run(58, 1.25, 58, 150);

    assertThat(result.state(DAY)).isEqualTo(DayState.ILLIQUID);
    assertThat(result.nav(DAY)).isCloseTo(1e6 - 105_000 + 50_000, within(CENT));
    assertThat(result.stopCause()).contains("2024-06-05", "55000.00", "50000.00");
  }

  @Test
  void aDebitBeyondNavIsInsolvent() {
    Result result = run(50, 12.5, 50, 150);

    assertThat(result.state(DAY)).isEqualTo(DayState.INSOLVENT);
    assertThat(result.nav(DAY)).isCloseTo(1e6 - 1_250_000 + 50_000, within(CENT));
  }
}
