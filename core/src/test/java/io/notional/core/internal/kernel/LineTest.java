package io.notional.core.internal.kernel;

import static io.notional.core.internal.kernel.Fixtures.days;
import static io.notional.core.internal.kernel.Fixtures.holding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.cost.CostModel;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.MarginChain;
import io.notional.core.market.MarginPolicy;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the line lends, and what bills are sold for before it has to. */
class LineTest {
  private static final double CENT = 1e-6;

  /** The second date's margin of 68,000 and 60,000 a contract is more than twenty can post. */
  private static MarginChain rising(String from) {
    int[] dates = {HandMarket.epochDay("2024-06-03"), HandMarket.epochDay(from)};
    return new MarginChain(
        List.of(new MarginPolicy.Dated(), new MarginPolicy.CarryForward(30)),
        DatedSeries.of("initial", dates, new double[] {11_000, 68_000}),
        DatedSeries.of("maintenance", dates, new double[] {10_000, 60_000}),
        MarginChain.MIN_FRACTION,
        MarginChain.MAX_FRACTION);
  }

  @Test
  void theLinePaysForCutsThatCostMoreThanTheCashOfADayOnWhichNothingElseWasDue() {
    Market market =
        days(8)
            .bill("BILL", SettlementLag.NEXT_DAY)
            .future(
                "FUT",
                input -> input.costs(new Costs(400, 0, 0)).margin(rising("2024-06-10")),
                HandMarket.steady(100, 8))
            .build();

    Result result =
        Runs.run(
            holding(20, "BILL"),
            market,
            Fixtures.whole().cashBuffer(0).sweepBand(0.02).lineLimit(0.1).lineSpread(0));

    double cost =
        result.trades().stream()
            .filter(trade -> trade.reason().equals("margin call"))
            .mapToDouble(Trade::cost)
            .sum();
    // Of 10,000 of cash 8,000 went with the purchase. 14 x 68,000 fit into what is left, 15 do not.
    assertThat(result.cash(4)).isCloseTo(2_000, within(CENT));
    assertThat(cost).isCloseTo(6 * 400, within(CENT));
    assertThat(result.lineDrawn(5)).isCloseTo(400, within(CENT));
    assertThat(result.cash(5)).isCloseTo(0, within(CENT));
    assertThat(result.stopped()).isFalse();
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void aNavThatFallsCallsNothingBack() {
    Market market =
        days(6)
            .stock("STK", 100, 100, 100, 80, 80, 80)
            .future("FUT", 100, 100, 77.5, 77.5, 77.5, 77.5)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK")
            .bonds("FUT")
            .target("equity", "STK", Target.capital(0.95))
            .target("bonds", "FUT", Target.quantity(4));

    Result result = Runs.run(fund, market, Runs.plain().lineLimit(0.05).lineSpread(0));

    // 90,000 are lost on 50,000 of cash. 5% of 910,000 is more than 40,000, of 720,000 it is less.
    assertThat(result.lineDrawn(2)).isCloseTo(40_000, within(CENT));
    assertThat(result.nav(3)).isCloseTo(720_000, within(CENT));
    assertThat(result.stopped()).isFalse();
    assertThat(result.lineDrawn(5)).isCloseTo(40_000, within(CENT));
    assertThat(result.cash(5)).isCloseTo(0, within(CENT));
  }

  @Test
  void whatABillSettlesTooLateForIsSoldForTheNextDay() {
    // In 2017 such a security settled after three days; the stock is due after one.
    Market market =
        HandMarket.weekdays("2017-08-01", 7)
            .rate(0)
            .bill("LATE", SettlementLag.US_SECURITIES)
            .stock(
                "STK", input -> input.settlement(SettlementLag.NEXT_DAY), HandMarket.steady(100, 7))
            .build();
    TestFund fund =
        TestFund.withCollateral("LATE")
            .equity("STK")
            .on("2017-08-04")
            .deciding(
                (point, orders) -> {
                  boolean start = point.rebalance().reason().equals("start");
                  orders.sleeve("equity").target("STK", Target.capital(start ? 0 : 0.4));
                });

    Result result = Runs.run(fund, market);

    // Decided on the fourth day, bought on the fifth, paid on the sixth.
    assertThat(Runs.trades(result, "STK").get(0).settlementDay()).isEqualTo(5);
    double due =
        Runs.trades(result, "LATE").stream()
            .filter(trade -> trade.quantity() < 0 && trade.settlementDay() == 5)
            .mapToDouble(trade -> -trade.quantity() * trade.price())
            .sum();
    assertThat(due).isCloseTo(400_000, within(1e-2));
    assertThat(result.stopped()).isFalse();
    assertThat(result.cash(5)).isGreaterThan(-1e-2);
    assertThat(result.lineDrawn(5)).isZero();
    assertThat(Invariants.check(result)).isEmpty();
  }

  /** A purchase may spend what bills bring after the costs of selling them. */
  @Test
  void aPurchaseIsCutToWhatBillsBringAfterCosts() {
    CostModel sales = fill -> fill.quantity() < 0 ? 0.01 * -fill.quantity() * fill.price() : 0;
    Market market =
        days(5)
            .bill("BILL", SettlementLag.SAME_DAY, 0, sales)
            .stock("STK", HandMarket.steady(100, 5))
            .build();
    TestFund fund =
        TestFund.withCollateral("BILL")
            .equity("STK")
            .on("2024-06-05")
            .deciding(
                (point, orders) -> {
                  boolean start = point.rebalance().reason().equals("start");
                  orders.sleeve("equity").target("STK", Target.capital(start ? 0 : 1));
                });

    Result result = Runs.run(fund, market);

    Trade bought = Runs.trades(result, "STK").get(0);
    assertThat(bought.quantity() * bought.price()).isCloseTo(990_000, within(1e-2));
    assertThat(result.policyCounts()).containsEntry("purchase-cut:unfunded", 1L);
    assertThat(result.nav(3)).isCloseTo(990_000, within(1e-2));
    assertThat(result.stopped()).isFalse();
    assertThat(result.lineDrawn(3)).isZero();
  }
}
