package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.strategy.Target;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import io.notional.core.settings.ForeignSweep;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import org.junit.jupiter.api.Test;

/** Two contracts of 1,000 euros a point, bought at the second close. */
class ForeignCashTest {
  private static final double CENT = 1e-6;

  private static Result run(String from, ForeignSweep sweep, double[] rates, double... closes) {
    HandMarket hand = HandMarket.weekdays(from, closes.length).rate(0);
    hand.builder().exchangeRate("EUR", hand.series("EUR", rates));
    Market market =
        hand.future(
                "FUT", input -> input.terms(HandMarket.future(1).currency("EUR").build()), closes)
            .build();
    TestFund fund =
        TestFund.withCollateral().bonds("FUT").target("bonds", "FUT", Target.quantity(2));
    Result result = Runs.run(fund, market, Runs.plain().foreignSweep(sweep));
    assertThat(Invariants.check(result)).isEmpty();
    return result;
  }

  private static double[] rates(double... values) {
    return values;
  }

  @Test
  void aGainStaysAbroadAndMovesWithTheRate() {
    Result result =
        run("2024-06-03", ForeignSweep.NEVER, rates(1.1, 1.2, 1.25, 1.05), 100, 100, 103, 103);

    assertThat(result.foreignCash(2)).isCloseTo(6000 * 1.25, within(CENT));
    assertThat(result.foreignCash(3)).isCloseTo(6000 * 1.05, within(CENT));
    assertThat(result.cash(3)).isCloseTo(1e6, within(CENT));
    assertThat(result.attribution(2, 1, Source.PRICE)).isCloseTo(7500, within(CENT));
    assertThat(result.attribution(3, 0, Source.CURRENCY)).isCloseTo(-1200, within(CENT));
    assertThat(result.nav(3)).isCloseTo(1e6 + 6300, within(CENT));
    assertThat(result.policyCounts()).containsEntry("foreign-cash:no-interest", 1L);
  }

  @Test
  void aLossTakesWhatIsThereFirstAndTheRestIsPaidFromBaseCashTheSameDay() {
    Result result =
        run("2024-06-03", ForeignSweep.NEVER, rates(1.1, 1.2, 1.25, 1.05), 100, 100, 103, 98);

    // 6,000 euros were there, 10,000 are due: 4,000 are bought at 1.05.
    assertThat(result.foreignCash(3)).isCloseTo(0, within(CENT));
    assertThat(result.cash(3)).isCloseTo(1e6 - 4000 * 1.05, within(CENT));
    assertThat(result.attribution(3, 1, Source.PRICE)).isCloseTo(-10_500, within(CENT));
    assertThat(result.attribution(3, 0, Source.CURRENCY)).isCloseTo(-1200, within(CENT));
  }

  @Test
  void aDailySweepLeavesNoCurrencyRisk() {
    Result result =
        run("2024-06-03", ForeignSweep.DAILY, rates(1.1, 1.2, 1.25, 1.05), 100, 100, 103, 101);

    assertThat(result.foreignCash(2)).isZero();
    assertThat(result.nav(3)).isCloseTo(1e6 + 6000 * 1.25 - 4000 * 1.05, within(CENT));
    assertThat(result.attribution(3, 0, Source.CURRENCY)).isZero();
  }

  @Test
  void theDefaultSweepsAtTheLastCloseOfAMonth() {
    assertThat(RunSettings.DEFAULTS.foreignSweep()).isEqualTo(ForeignSweep.MONTHLY);
    double[] rates = rates(1, 1, 1, 1, 1, 1);
    Result result = run("2024-06-26", ForeignSweep.MONTHLY, rates, 100, 100, 101, 102, 102, 102);

    assertThat(result.date(2)).isEqualTo("2024-06-28");
    assertThat(result.foreignCash(2)).isZero();
    assertThat(result.foreignCash(3)).isCloseTo(2000, within(CENT));
    Result quarterly =
        run("2024-05-29", ForeignSweep.QUARTERLY, rates, 100, 100, 101, 102, 102, 102);
    assertThat(quarterly.date(2)).isEqualTo("2024-05-31");
    assertThat(quarterly.foreignCash(2)).isCloseTo(2000, within(CENT));
  }

  @Test
  void foreignCashIsCollateralAfterItsHaircut() {
    Result result = run("2024-06-03", ForeignSweep.NEVER, rates(1, 1, 1, 1), 100, 100, 103, 103);

    assertThat(result.eligible(2)).isCloseTo(1e6 + 0.95 * 6000, within(CENT));
  }

  @Test
  void withoutARateAProductIsNotTradable() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 5).rate(0);
    hand.builder()
        .exchangeRate(
            "EUR", HandMarket.dated("EUR", java.util.List.of("2024-06-05", "2024-06-07"), 1, 1));
    Market market =
        hand.future(
                "FUT",
                input -> input.terms(HandMarket.future(1).currency("EUR").build()),
                100,
                100,
                100,
                100,
                100)
            .build();

    assertThat(market.firstDay("FUT")).isEqualTo(2);
    assertThat(market.futures().get("FUT").untradableDays()).containsExactly(0, 1);
  }

  /** The gain is still there when the contract has been sold and the euro is quoted no more. */
  @Test
  void cashWithoutARateIsRefusedByItsCurrency() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 12).rate(0);
    hand.stock("STK", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    double[] closes = {100, 100, 103, 103, 103, 103, 103, 103, 103, 103, 103, 103};
    hand.builder()
        .exchangeRate(
            "EUR", HandMarket.dated("EUR", java.util.List.of("2024-06-03", "2024-06-05"), 1, 1), 5);
    hand.future("FUT", input -> input.terms(HandMarket.future(1).currency("EUR").build()), closes);
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK")
            .bonds("FUT?")
            .on("2024-06-05")
            .deciding(
                (point, orders) -> {
                  double held = point.rebalance().reason().equals("start") ? 2 : 0;
                  orders.sleeve("bonds").target("FUT", Target.quantity(held));
                });

    Refused.with(
            ErrorCode.NOT_COVERED,
            () -> Runs.run(fund, hand.build(), Runs.plain().foreignSweep(ForeignSweep.NEVER)))
        .contains("EUR has no exchange rate for cash that is held on or shortly before 2024-06-11");
  }

  @Test
  void aCrossIsTheProductOfItsTwoRates() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 2).rate(0);
    hand.builder()
        .exchangeRate("EUR", hand.series("EUR", 1.10, 1.20))
        .crossRate("NOK", "EUR", hand.series("NOK", 0.10, 0.05), 0);
    Market market = hand.stock("X", 1, 1).build();

    assertThat(market.exchangeRate("NOK", 0)).isCloseTo(0.11, within(1e-15));
    assertThat(market.exchangeRate("NOK", 1)).isCloseTo(0.06, within(1e-15));
    assertThat(market.exchangeRate("USD", 1)).isEqualTo(1);
  }
}
