package io.notional.core.internal.kernel;

import static io.notional.core.internal.kernel.Fixtures.half;
import static io.notional.core.internal.kernel.Fixtures.holding;
import static io.notional.core.internal.kernel.Fixtures.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.strategy.Target;
import io.notional.core.calendar.UsCalendars;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.Market;
import io.notional.core.market.SecurityInput;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {
  private static final double CENT = 1e-6;

  /** Two decisions: half in stock at the start, then all of it into the other. */
  private static TestFund switching(String from, String to) {
    return TestFund.withCollateral()
        .equity(from, to)
        .daily()
        .deciding(
            (point, orders) -> {
              boolean start = point.rebalance().reason().equals("start");
              orders.sleeve("equity").target(from, Target.capital(start ? 0.5 : 0));
              orders.sleeve("equity").target(to, Target.capital(start ? 0 : 0.5));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "2017-08-28, 3", // T+3 before 2017-09-05
    "2017-09-04, 2", // the fill is on 2017-09-05
    "2024-05-23, 2", // the fill is on 2024-05-24
    "2024-05-27, 1" // the fill is on 2024-05-28
  })
  void stocksSettleByTheLagOfTheirTradeDate(String first, int lag) {
    Market market =
        HandMarket.weekdays(first, 7)
            .rate(0)
            .stock(
                "STK",
                input -> input.settlement(SettlementLag.US_SECURITIES),
                HandMarket.steady(100, 7))
            .build();
    TestFund fund = half();

    Result result = Runs.run(fund, market);

    assertThat(result.trades().get(0).settlementDay()).isEqualTo(1 + lag);
    for (int row = 1; row < 7; row++) {
      boolean settled = row >= 1 + lag;
      assertThat(result.cash(row)).isCloseTo(settled ? 5e5 : 1e6, within(CENT));
      assertThat(result.payable(row)).isCloseTo(settled ? 0 : -5e5, within(CENT));
      assertThat(result.nav(row)).isCloseTo(1e6, within(CENT));
    }
  }

  /** Banks are closed on Columbus and Veterans Day, on which stocks trade. */
  @ParameterizedTest
  @CsvSource({
    "2017-10-05, 2017-10-06, 2017-10-11",
    "2022-11-09, 2022-11-10, 2022-11-15",
    "2024-10-10, 2024-10-11, 2024-10-15",
    "2024-10-11, 2024-10-14, 2024-10-15"
  })
  void noTradeSettlesOnABankHoliday(String first, String trade, String settlement) {
    int[] days =
        IntStream.range(HandMarket.epochDay(first), HandMarket.epochDay(first) + 15)
            .filter(UsCalendars.STOCKS::isBusinessDay)
            .toArray();
    Market market =
        HandMarket.on(UsCalendars.FUTURES, days)
            .rate(0)
            .stock("STK", input -> input.settlement(SettlementLag.US_SECURITIES), flat(days))
            .build();

    Trade bought = Runs.run(half(), market).trades().get(0);

    assertThat(market.days().date(bought.day())).hasToString(trade);
    assertThat(market.days().date(bought.settlementDay())).hasToString(settlement);
  }

  /** Three business days, a call's next day and a payment have long passed by the next month. */
  @Test
  void whatIsDueBetweenTwoMonthlyClosesIsCashAtTheSecond() {
    Market market =
        HandMarket.on("2016-01-29", "2016-02-29", "2016-03-31", "2016-04-29", "2016-05-31")
            .rate(0)
            .stock(
                "STK",
                input -> input.settlement(SettlementLag.US_SECURITIES).payLag(5),
                HandMarket.steady(100, 5))
            .build();

    Result result = Runs.run(half(), market);

    assertThat(result.payable(1)).isCloseTo(-5e5, within(CENT));
    assertThat(result.payable(2)).isZero();
    assertThat(result.cash(2)).isCloseTo(5e5, within(CENT));
    assertThat(market.securities().get("STK").pays(1)).isEqualTo(2);
    assertThat(market.settlements().next(1)).isEqualTo(2);
    assertThat(market.settlements().horizon(1)).isEqualTo(2);
  }

  @Test
  void refusesAPaymentThatLiesTooManyValuationDaysAhead() {
    BusinessCalendar wednesdays = day -> Math.floorMod(day + 3, 7) == 2;
    int[] days = IntStream.range(0, 800).toArray();
    HandMarket hand = HandMarket.on(wednesdays, days).rate(0);
    hand.stock("STK", input -> input.payLag(100), flat(days));

    Refused.with(ErrorCode.OUT_OF_RANGE, hand::build).contains("100 business days", "255");
  }

  private static double[] flat(int[] days) {
    double[] closes = new double[days.length];
    Arrays.fill(closes, 100);
    return closes;
  }

  @Test
  void aSaleIsReceivableUntilItSettles() {
    Market market =
        HandMarket.weekdays("2017-08-01", 8)
            .rate(0)
            .stock(
                "STK",
                input -> input.settlement(SettlementLag.US_SECURITIES),
                HandMarket.steady(100, 8))
            .stock("OTHER", HandMarket.steady(10, 8))
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK", "OTHER")
            .on("2017-08-04")
            .deciding(
                (point, orders) -> {
                  boolean start = point.rebalance().reason().equals("start");
                  orders.sleeve("equity").target("STK", Target.capital(start ? 0.5 : 0));
                });

    Result result = Runs.run(fund, market);

    // Bought on day 1, sold on day 4, settled on day 7.
    assertThat(result.receivable(4)).isCloseTo(5e5, within(CENT));
    assertThat(result.receivable(6)).isCloseTo(5e5, within(CENT));
    assertThat(result.receivable(7)).isZero();
    assertThat(result.cash(6)).isCloseTo(5e5, within(CENT));
    assertThat(result.cash(7)).isCloseTo(1e6, within(CENT));
  }

  @Test
  void aPurchaseNeverSettlesBeforeTheSaleThatFundsIt() {
    Market market =
        HandMarket.weekdays("2017-08-01", 8)
            .rate(0)
            .stock(
                "SLOW",
                input -> input.settlement(SettlementLag.US_SECURITIES),
                HandMarket.steady(100, 8))
            .stock("FAST", HandMarket.steady(50, 8))
            .build();

    Result result = Runs.run(switching("SLOW", "FAST"), market);

    Trade sale = Runs.trades(result, "SLOW").get(1);
    Trade purchase = Runs.trades(result, "FAST").get(0);
    assertThat(sale.day()).isEqualTo(2);
    assertThat(sale.settlementDay()).isEqualTo(5);
    assertThat(purchase.day()).isEqualTo(2);
    assertThat(purchase.settlementDay()).isEqualTo(5);
    assertThat(result.trades().indexOf(sale)).isLessThan(result.trades().indexOf(purchase));
  }

  @Test
  void aPurchaseThatNoSaleFundsSettlesByItsOwnLag() {
    Market market =
        HandMarket.weekdays("2017-08-01", 6)
            .rate(0)
            .stock(
                "SLOW",
                input -> input.settlement(SettlementLag.US_SECURITIES),
                HandMarket.steady(100, 6))
            .stock("FAST", HandMarket.steady(50, 6))
            .build();

    Result result = Runs.run(switching("FAST", "SLOW"), market);

    assertThat(Runs.trades(result, "FAST").get(1).settlementDay()).isEqualTo(2);
    assertThat(Runs.trades(result, "SLOW").get(0).settlementDay()).isEqualTo(5);
  }

  @Test
  void futuresSettleTheSameDay() {
    Market market = HandMarket.weekdays("2017-08-01", 3).rate(0).future("FUT", 9, 9, 9).build();
    TestFund fund = holding(1);

    Trade trade = Runs.run(fund, market).trades().get(0);

    assertThat(trade.settlementDay()).isEqualTo(trade.day()).isEqualTo(1);
  }

  @Test
  void aPurchaseThatNothingPaysForIsCut() {
    // The price gaps by half between decision and fill: 900,000 become 1,350,000.
    double[] closes = {100, 150, 150, 150};
    HandMarket days = HandMarket.weekdays("2017-08-01", 4).rate(0).stock("STK", closes);
    Market market = days.bill("BILL", SettlementLag.SAME_DAY).build();
    TestFund fund = gapped(TestFund.withCollateral("BILL"));

    Result none = Runs.run(fund, market);
    Result line = Runs.run(fund, market, Runs.plain().lineLimit(0.1));

    assertThat(Runs.trades(none, "STK").get(0).quantity()).isCloseTo(1e6 / 150, within(CENT));
    assertThat(none.policyCounts()).containsEntry("purchase-cut:unfunded", 1L);
    // Half of the line may pay for purchases.
    assertThat(Runs.trades(line, "STK").get(0).quantity()).isCloseTo(1.05e6 / 150, within(CENT));
    assertThat(line.lineDrawn(1)).isCloseTo(5e4, within(CENT));
  }

  @Test
  void aFundOfCashAloneDoesNotBorrowToBuy() {
    Market market = stock(100, 150, 150, 150);

    Result result =
        Runs.run(gapped(TestFund.withCollateral()), market, Runs.plain().lineLimit(0.1));

    assertThat(result.trades().get(0).quantity()).isCloseTo(1e6 / 150, within(CENT));
    assertThat(result.lineDrawn(1)).isZero();
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void purchasesFromCashShrinkAlikeByWhatTheyCost() {
    UnaryOperator<SecurityInput.Builder> dear = input -> input.costs(new Costs(0, 0, 200));
    Market market =
        HandMarket.weekdays("2017-08-01", 3)
            .rate(0)
            .stock("DEAR", dear, 100, 100, 100)
            .stock("FREE", 50, 50, 50)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("DEAR", "FREE")
            .target("equity", "DEAR", Target.capital(0.5))
            .target("equity", "FREE", Target.capital(0.5));

    Result result = Runs.run(fund, market);

    // Half of a spread of 2% of one half: 1,000,000 buy 1,005,000 worth of orders.
    assertThat(result.trades()).hasSize(2);
    assertThat(result.trades().get(0).quantity()).isCloseTo(5000 / 1.005, within(CENT));
    assertThat(result.trades().get(1).quantity()).isCloseTo(10_000 / 1.005, within(CENT));
    assertThat(result.cash(1)).isCloseTo(0, within(CENT));
    assertThat(result.nav(1)).isCloseTo(1e6 / 1.005, within(CENT));
    assertThat(result.policyCounts()).containsEntry("purchase-cut:unfunded", 1L);
    assertThat(Invariants.check(result)).isEmpty();
  }

  private static TestFund gapped(TestFund fund) {
    return fund.equity("STK").target("equity", "STK", Target.capital(0.9));
  }
}
