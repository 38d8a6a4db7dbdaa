package io.notional.core.internal.kernel;

import static io.notional.core.internal.kernel.Fixtures.days;
import static io.notional.core.internal.kernel.Fixtures.future;
import static io.notional.core.internal.kernel.Fixtures.half;
import static io.notional.core.internal.kernel.Fixtures.holding;
import static io.notional.core.internal.kernel.Fixtures.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Target;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.Sizing;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import org.junit.jupiter.api.Test;

class OrderTest {
  private static final double NAN = Double.NaN;

  private static Market rising() {
    return stock(100, 110, 110, 121);
  }

  @Test
  void decisionSizingFixesTheQuantityAtTheDecision() {
    Result result = Runs.run(half(), rising());

    Trade trade = result.trades().get(0);
    assertThat(trade.decisionDay()).isZero();
    assertThat(trade.day()).isEqualTo(1);
    assertThat(trade.quantity()).isCloseTo(5_000, within(1e-9));
    assertThat(trade.price()).isEqualTo(110);
    assertThat(trade.reason()).isEqualTo("start");
  }

  @Test
  void executionSizingFixesItAtTheFillWithTheNavOfTheFill() {
    Result result = Runs.run(half().daily(), rising(), Runs.plain().sizing(Sizing.EXECUTION));

    double bought = 5e5 / 110;
    assertThat(result.trades().get(0).quantity()).isCloseTo(bought, within(1e-9));
    // At the fourth close nav has grown by 11 a share, and half of it is wanted again.
    double nav = 1e6 + bought * 11;
    Trade last = result.trades().get(result.trades().size() - 1);
    assertThat(last.day()).isEqualTo(3);
    assertThat(bought + last.quantity()).isCloseTo(nav / 2 / 121, within(1e-9));
  }

  @Test
  void sameCloseFillsAtTheCloseThatWasSeen() {
    Result result = Runs.run(half(), rising(), Runs.plain().fill(FillTiming.SAME_CLOSE));

    Trade trade = result.trades().get(0);
    assertThat(trade.day()).isZero();
    assertThat(trade.decisionDay()).isZero();
    assertThat(trade.price()).isEqualTo(100);
    assertThat(result.nav(1)).isCloseTo(1.05e6, within(1e-6));
  }

  @Test
  void contractsAreRoundedToTheNearestLot() {
    Market market =
        days(2)
            .future("UP", 100, 100)
            .future("DOWN", 100, 100)
            .future("TENS", input -> input.terms(HandMarket.future(10).build()), 1, 1)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .bonds("UP", "DOWN", "TENS")
            .target("bonds", "UP", Target.notional(0.27))
            .target("bonds", "DOWN", Target.notional(-0.24))
            .target("bonds", "TENS", Target.notional(0.036));

    Result whole = Runs.run(fund, market, Runs.plain().contracts(LotPolicy.WHOLE));
    Result fractions = Runs.run(fund, market);

    assertThat(Runs.trades(whole, "UP").get(0).quantity()).isEqualTo(3);
    assertThat(Runs.trades(whole, "DOWN").get(0).quantity()).isEqualTo(-2);
    assertThat(Runs.trades(whole, "TENS").get(0).quantity()).isEqualTo(40);
    assertThat(Runs.trades(fractions, "UP").get(0).quantity()).isCloseTo(2.7, within(1e-12));
  }

  @Test
  void anOrderWaitsForAQuoteAndALaterOneReplacesIt() {
    Market market = stock(100, NAN, NAN, 130, 130);
    TestFund patient = half();
    TestFund changing =
        half()
            .on("2024-06-04")
            .deciding(
                (point, orders) -> {
                  boolean start = point.rebalance().reason().equals("start");
                  orders.sleeve("equity").target("STK", Target.quantity(start ? 5_000 : 7));
                });

    Result waited = Runs.run(patient, market);
    Result replaced = Runs.run(changing, market);

    assertThat(waited.trades()).hasSize(1);
    assertThat(waited.trades().get(0).day()).isEqualTo(3);
    assertThat(waited.trades().get(0).quantity()).isCloseTo(5_000, within(1e-9));
    assertThat(waited.policyCounts()).containsEntry("order-waited:not-quoted", 2L);
    assertThat(replaced.trades()).hasSize(1);
    assertThat(replaced.trades().get(0).quantity()).isCloseTo(7, within(1e-9));
    assertThat(replaced.trades().get(0).decisionDay()).isEqualTo(1);
  }

  @Test
  void anOrderThatWaitsHasNoPriceButHasCapital() {
    // Not quoted for longer than a price may be stale; meanwhile another order is put.
    Market market =
        days(9)
            .stock(
                "GONE", input -> input.maxStaleDays(1), 100, NAN, NAN, NAN, NAN, NAN, NAN, 100, 100)
            .stock("STK", 10, 10, 10, 10, 10, 10, 10, 10, 10)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .sleeve("equity", AssetClass.EQUITY, Funding.PAID_IN_FULL, "GONE?", "STK")
            .on("2024-06-06");
    fund.deciding(
        (point, orders) -> {
          boolean start = point.rebalance().reason().equals("start");
          orders.sleeve("equity").target(start ? "GONE" : "STK", Target.capital(start ? 0.6 : 0.4));
        });
    Result result = Runs.run(fund, market);

    assertThat(Runs.trades(result, "STK").get(0).day()).isEqualTo(4);
    assertThat(Runs.trades(result, "GONE").get(0).day()).isEqualTo(7);

    fund.deciding(
        (point, orders) -> {
          boolean start = point.rebalance().reason().equals("start");
          orders.sleeve("equity").target(start ? "GONE" : "STK", Target.capital(start ? 0.6 : 0.5));
        });
    Refused.with(ErrorCode.BAD_ORDER, () -> Runs.run(fund, market)).contains("1.1");
  }

  @Test
  void sellsComeBeforeBuys() {
    Market market =
        days(4).stock("AAA", 100, 100, 100, 100).stock("ZZZ", 100, 100, 100, 100).build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("AAA", "ZZZ")
            .on("2024-06-04")
            .deciding(
                (point, orders) -> {
                  boolean start = point.rebalance().reason().equals("start");
                  orders.sleeve("equity").target("AAA", Target.capital(start ? 0 : 1));
                  orders.sleeve("equity").target("ZZZ", Target.capital(start ? 1 : 0));
                });

    Result result = Runs.run(fund, market);

    assertThat(result.trades()).extracting(Trade::instrument).containsExactly("ZZZ", "ZZZ", "AAA");
    assertThat(result.trades().get(2).quantity()).isCloseTo(10_000, within(1e-9));
  }

  @Test
  void capitalAboveOneIsRefused() {
    Market market = days(3).stock("AAA", 100, 100, 100).stock("BBB", 100, 100, 100).build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("AAA", "BBB")
            .target("equity", "AAA", Target.capital(0.7))
            .target("equity", "BBB", Target.notional(0.31));

    Refused.with(ErrorCode.BAD_ORDER, () -> Runs.run(fund, market)).contains("capital", "1.01");
    fund.target("equity", "BBB", Target.notional(0.3));
    assertThat(Runs.run(fund, market).size()).isEqualTo(3);
  }

  @Test
  void whatIsHeldCountsWhenMoreIsOrdered() {
    Market market =
        days(4).stock("AAA", 100, 100, 100, 100).stock("BBB", 100, 100, 100, 100).build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("AAA", "BBB")
            .on("2024-06-05")
            .deciding(
                (point, orders) -> {
                  boolean start = point.rebalance().reason().equals("start");
                  orders.sleeve("equity").target(start ? "AAA" : "BBB", Target.capital(0.6));
                });

    Refused.with(ErrorCode.BAD_ORDER, () -> Runs.run(fund, market)).contains("1.2");
  }

  @Test
  void capitalOfSomethingMarginedIsRefused() {
    Market market = future(9, 9, 9);
    TestFund fund =
        TestFund.withCollateral().bonds("FUT").target("bonds", "FUT", Target.capital(0.6));

    Refused.with(ErrorCode.BAD_ORDER, () -> Runs.run(fund, market)).contains("FUT", "margined");
  }

  @Test
  void targetsThatAreNoNumbersAreRefused() {
    TestFund fund =
        half()
            .deciding(
                (point, orders) ->
                    orders
                        .sleeve("equity")
                        .target("STK", Target.notional(point.market().quote("STK").price() * NAN)));

    Refused.with(ErrorCode.BAD_ORDER, () -> Runs.run(fund, rising())).contains("NaN");
    TestFund huge =
        half()
            .deciding(
                (point, orders) -> orders.sleeve("equity").target("STK", Target.notional(1e305)));
    Refused.with(ErrorCode.BAD_ORDER, () -> Runs.run(huge, rising())).contains("STK", "Infinity");
    Refused.with(ErrorCode.BAD_ORDER, () -> Target.capital(1.2)).contains("[0, 1]", "1.2");
    Refused.with(ErrorCode.BAD_ORDER, () -> Target.quantity(NAN)).contains("NaN");
  }

  @Test
  void unknownSleevesAndForeignInstrumentsAreRefusedWithTheNearestName() {
    Market market = rising();
    TestFund sleeve = half().deciding((point, orders) -> orders.sleeve("equitty"));
    TestFund instrument =
        TestFund.withCollateral()
            .equity("STK")
            .sleeve("gold", AssetClass.GOLD, Funding.PAID_IN_FULL)
            .deciding((point, orders) -> orders.sleeve("gold").target("STK", Target.capital(1)));

    Refused.with(ErrorCode.BAD_ORDER, () -> Runs.run(sleeve, market)).contains("equity");
    Refused.with(ErrorCode.BAD_ORDER, () -> Runs.run(instrument, market)).contains("gold", "STK");
  }

  @Test
  void whatIsNotQuotedCannotBeOrdered() {
    Market market = days(3).stock("STK", 1, 1, 1).stock("LATE", NAN, NAN, 5).build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK", "LATE?")
            .deciding((point, orders) -> orders.sleeve("equity").target("LATE", Target.capital(1)));

    Refused.with(ErrorCode.BAD_ORDER, () -> Runs.run(fund, market)).contains("LATE", "2024-06-03");
  }

  @Test
  void aLaterTargetOfTheSameDecisionReplacesAnEarlierOne() {
    TestFund fund =
        half()
            .deciding(
                (point, orders) -> {
                  orders.sleeve("equity").target("STK", Target.capital(0.9));
                  orders.sleeve("equity").target("STK", Target.quantity(3));
                });

    Result result = Runs.run(fund, rising());

    assertThat(result.trades()).hasSize(1);
    assertThat(result.trades().get(0).quantity()).isEqualTo(3);
  }

  @Test
  void aDecisionOnAFundThatIsGoneIsNeverAsked() {
    Market market = future(100, 70, 70, 70);
    int[] asked = new int[1];
    TestFund fund =
        holding(40)
            .rule(
                point -> {
                  asked[0]++;
                  return io.notional.api.strategy.Rebalance.NONE;
                });

    Result result = Runs.run(fund, market, Runs.plain().fill(FillTiming.SAME_CLOSE));

    assertThat(result.stopped()).isTrue();
    assertThat(asked[0]).isZero();
  }
}
