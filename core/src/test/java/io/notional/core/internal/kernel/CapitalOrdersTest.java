package io.notional.core.internal.kernel;

import static io.notional.core.internal.kernel.Fixtures.days;
import static io.notional.core.internal.kernel.Fixtures.whole;
import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.ErrorCode;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Target;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import org.junit.jupiter.api.Test;

/** Orders of numbers of units: what capital they may tie up, and when they ask for nothing new. */
class CapitalOrdersTest {
  private static final double SOME = 10_000.1;
  private static final double SUM = 3 * 10_000.3;

  private static Result ordering(double units) {
    Market market =
        days(3)
            .stock(
                "STK",
                input ->
                    input.terms(
                        HandMarket.terms(AssetClass.EQUITY, Funding.PAID_IN_FULL).lot(200).build()),
                100,
                100,
                100)
            .stock("CHEAP", 1, 1, 1)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK", "CHEAP")
            .target("equity", "STK", Target.quantity(units));
    return Runs.run(fund, market, whole());
  }

  @Test
  void roundingToALotMayExceedNavByNoMoreThanTheLot() {
    // A million buys 10,000; a lot of 200 is worth 20,000.
    assertThat(ordering(10_100).trades().get(0).quantity()).isEqualTo(10_000);
    Refused.with(ErrorCode.BAD_ORDER, () -> ordering(10_300)).contains("come to 1.03 (");
  }

  /**
   * Stocks of 95, and futures that lose more than the rest: then stocks are worth more than nav.
   */
  private static Result afterLosses(double more) {
    double[] stocks = {100, 100, 100, 100, 100, 100};
    Market market =
        days(6)
            .stock("STK", stocks)
            .stock("NEW", stocks)
            .future("FUT", 100, 100, 85, 85, 85, 85)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK", "NEW")
            .bonds("FUT")
            .on("2024-06-05")
            .deciding(
                (point, orders) -> {
                  boolean start = point.rebalance().reason().equals("start");
                  if (start) {
                    orders.sleeve("equity").target("STK", Target.capital(0.95));
                  } else if (more > 0) {
                    orders.sleeve("equity").target("NEW", Target.capital(more));
                  }
                  orders.sleeve("bonds").target("FUT", Target.notional(start ? 0.6 : 0.1));
                });
    return Runs.run(fund, market, whole().lineLimit(0.1));
  }

  /** What futures lose is no doing of the orders; but they may not add to it. */
  @Test
  void capitalThatLossesBroughtAboveNavMayNotGrow() {
    Result result = afterLosses(0);
    assertThat(result.nav(3)).isLessThan(95 * result.initialNav() / 100);
    assertThat(result.trades()).anyMatch(trade -> trade.reason().equals("test"));
    Refused.with(ErrorCode.BAD_ORDER, () -> afterLosses(0.01)).contains("come to 1.03");
  }

  /** Two fills of a sum that has no exact number, and then the sum itself. */
  private static Result again(boolean future) {
    Market market =
        days(6)
            .stock("STK", HandMarket.steady(0.01, 6))
            .future("FUT", HandMarket.steady(0.0001, 6))
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK")
            .bonds("FUT")
            .on("2024-06-04", "2024-06-05")
            .deciding(
                (point, orders) -> {
                  boolean start = point.rebalance().reason().equals("start");
                  double units = start ? SOME : SUM;
                  orders
                      .sleeve(future ? "bonds" : "equity")
                      .target(future ? "FUT" : "STK", Target.quantity(units));
                });
    return Runs.run(fund, market);
  }

  @Test
  void whatIsHeldButForRoundingIsNotTraded() {
    assertThat(SOME + (SUM - SOME)).isNotEqualTo(SUM);
    for (boolean future : new boolean[] {false, true}) {
      assertThat(again(future).trades()).hasSize(2);
      assertThat(again(future).trades())
          .extracting(Trade::quantity)
          .satisfies(all -> assertThat(all.get(1)).isEqualTo(SUM - SOME));
    }
  }
}
