package io.notional.core.internal.kernel;

import static io.notional.core.internal.kernel.Fixtures.days;
import static io.notional.core.internal.kernel.Fixtures.half;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Target;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.List;
import org.junit.jupiter.api.Test;

class CashTest {
  private static final double CENT = 1e-6;

  @Test
  void interestAccruesOnOpeningCashAtThePreviousRateByCalendarDays() {
    // Thursday, Friday, Monday.
    Market market =
        HandMarket.on("2024-06-06", "2024-06-07", "2024-06-10").rates(0.036, 0.072, 0.5).build();

    Result result = Runs.run(TestFund.withCollateral(), market);

    double friday = 1e6 * (1 + 0.036 / 360);
    double monday = friday * (1 + 0.072 * 3 / 360);
    assertThat(Runs.navs(result)).containsExactly(new double[] {1e6, friday, monday}, within(CENT));
    assertThat(result.attribution(1, 0, Source.INCOME)).isCloseTo(100, within(CENT));
  }

  @Test
  void cashEarnsLessByItsSpread() {
    Market market = HandMarket.on("2024-06-06", "2024-06-07").rate(0.036).build();

    Result result = Runs.run(TestFund.withCollateral(), market, Runs.plain().cashSpread(0.0036));

    assertThat(result.nav(1)).isCloseTo(1e6 + 90, within(CENT));
  }

  @Test
  void theFeeIsThePreviousNavByCalendarDays() {
    Market market =
        HandMarket.on("2024-06-06", "2024-06-07", "2024-06-10", "2024-06-28", "2024-07-01")
            .rate(0)
            .build();
    TestFund fund = TestFund.withCollateral().expenseRatio(0.0020);

    Result result = Runs.run(fund, market, Runs.plain().nav(1e8));

    assertThat(result.nav(0) - result.nav(1)).isCloseTo(547.95, within(0.005));
    double exact = 1e8 * 0.0020 / 365;
    assertThat(result.attribution(1, 0, Source.FEE)).isCloseTo(-exact, within(1e-7));
    assertThat(result.attribution(2, 0, Source.FEE))
        .isCloseTo(-(1e8 - exact) * 0.0020 * 3 / 365, within(1e-7));
  }

  @Test
  void theFeeOfAWeekendIsThreeDays() {
    Market market = HandMarket.on("2024-06-07", "2024-06-10").rate(0).build();
    TestFund fund = TestFund.withCollateral().expenseRatio(0.0020);

    Result result = Runs.run(fund, market, Runs.plain().nav(1e8));

    assertThat(result.nav(0) - result.nav(1)).isCloseTo(1_643.84, within(0.005));
  }

  @Test
  void theAccruedFeeIsPaidOnTheFirstDayOfAMonth() {
    Market market =
        HandMarket.on("2024-06-27", "2024-06-28", "2024-07-01", "2024-07-02").rate(0).build();
    TestFund fund = TestFund.withCollateral().expenseRatio(0.0365);

    Result result = Runs.run(fund, market);

    double june = 1e6 * 0.0365 / 365;
    double july = (1e6 - june) * 0.0365 * 3 / 365;
    assertThat(result.payable(1)).isCloseTo(-june, within(CENT));
    assertThat(result.cash(1)).isCloseTo(1e6, within(CENT));
    assertThat(result.cash(2)).isCloseTo(1e6 - june, within(CENT));
    assertThat(result.payable(2)).isCloseTo(-july, within(CENT));
    assertThat(result.cash(3)).isCloseTo(1e6 - june, within(CENT));
  }

  @Test
  void aDividendIsReceivableOnItsExDateAndCashOnItsPayDate() {
    HandMarket hand = days(6);
    Market market =
        hand.stock(
                "STK",
                input ->
                    input
                        .distributions(HandMarket.dated("paid", List.of("2024-06-05"), 2))
                        .payLag(2),
                100,
                100,
                98,
                98,
                98,
                98)
            .build();
    TestFund fund = half();

    Result result = Runs.run(fund, market);

    // 5,000 shares from the second close; ex on the third, paid on the fifth.
    assertThat(Runs.navs(result))
        .containsExactly(new double[] {1e6, 1e6, 1e6, 1e6, 1e6, 1e6}, within(CENT));
    assertThat(result.receivable(2)).isCloseTo(10_000, within(CENT));
    assertThat(result.receivable(3)).isCloseTo(10_000, within(CENT));
    assertThat(result.receivable(4)).isZero();
    assertThat(result.cash(3)).isCloseTo(500_000, within(CENT));
    assertThat(result.cash(4)).isCloseTo(510_000, within(CENT));
    assertThat(result.attribution(2, 1, Source.INCOME)).isCloseTo(10_000, within(CENT));
    assertThat(result.attribution(2, 1, Source.PRICE)).isCloseTo(-10_000, within(CENT));
  }

  @Test
  void aDividendThatPaysOnItsExDateIsCashAtOnce() {
    Market market =
        days(4)
            .stock(
                "STK",
                input ->
                    input
                        .distributions(HandMarket.dated("paid", List.of("2024-06-05"), 2))
                        .payLag(0),
                100,
                100,
                98,
                98)
            .build();
    TestFund fund = half();

    Result result = Runs.run(fund, market);

    assertThat(result.receivable(2)).isZero();
    assertThat(result.cash(2)).isCloseTo(510_000, within(CENT));
  }

  @Test
  void whoBuysOnTheExDateGetsNothingAndWhoSellsIsPaid() {
    Market market =
        days(4)
            .stock(
                "STK",
                input -> input.distributions(HandMarket.dated("paid", List.of("2024-06-04"), 2)),
                100,
                98,
                98,
                98)
            .build();
    TestFund buyer = half();

    assertThat(Runs.run(buyer, market).receivable(1)).isZero();

    Market later =
        days(4)
            .stock(
                "STK",
                input -> input.distributions(HandMarket.dated("paid", List.of("2024-06-05"), 2)),
                100,
                100,
                98,
                98)
            .build();
    TestFund seller =
        TestFund.withCollateral()
            .equity("STK")
            .daily()
            .deciding(
                (point, orders) -> {
                  boolean start = point.rebalance().reason().equals("start");
                  orders.sleeve("equity").target("STK", Target.capital(start ? 0.5 : 0));
                });
    Result sold = Runs.run(seller, later);
    assertThat(sold.trades().get(1).day()).isEqualTo(2);
    assertThat(sold.receivable(2)).isCloseTo(10_000, within(CENT));
  }

  @Test
  void anAccretingBillIsIncomeAndEarnsOnlyThroughItsPrice() {
    // A bill from Friday on: three days at 3.6% simple.
    Market market =
        HandMarket.on("2024-06-06", "2024-06-07", "2024-06-10")
            .rate(0.036)
            .bill("BILL", SettlementLag.SAME_DAY)
            .build();

    Result result = Runs.run(TestFund.withCollateral("BILL"), market);

    // Everything above the buffer of nothing is swept into bills at the first close.
    assertThat(result.cash(0)).isCloseTo(0, within(CENT));
    double friday = 1e6 * (1 + 0.036 / 360);
    double monday = friday * (1 + 0.036 * 3 / 360);
    assertThat(Runs.navs(result)).containsExactly(new double[] {1e6, friday, monday}, within(CENT));
    assertThat(result.attribution(2, 0, Source.INCOME)).isCloseTo(monday - friday, within(CENT));
    assertThat(result.attribution(2, 0, Source.PRICE)).isZero();
  }

  @Test
  void cashAndBillsOfTheSameRateEarnTheSame() {
    Market market =
        HandMarket.weekdays("2024-06-03", 8)
            .rate(0.05)
            .bill("BILL", SettlementLag.SAME_DAY)
            .build();

    Result inBills = Runs.run(TestFund.withCollateral("BILL"), market);
    Result inCash = Runs.run(TestFund.withCollateral(), market);

    assertThat(Runs.navs(inBills)).containsExactly(Runs.navs(inCash), within(CENT));
    assertThat(inBills.cash(5)).isLessThan(inCash.cash(5) / 2);
  }
}
