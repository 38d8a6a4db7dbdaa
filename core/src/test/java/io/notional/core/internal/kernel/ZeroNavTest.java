package io.notional.core.internal.kernel;

import static io.notional.core.internal.kernel.Fixtures.days;
import static io.notional.core.internal.kernel.Fixtures.future;
import static io.notional.core.internal.kernel.Fixtures.holding;
import static io.notional.core.internal.kernel.Fixtures.whole;
import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.Target;
import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractInput;
import io.notional.core.market.Market;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.settings.CashFlows;
import io.notional.core.settings.DatedFlow;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.FlowSize;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forty contracts that fall by 25 points of 1,000: nothing at all is left, to the last bit. */
class ZeroNavTest {
  private static void isGone(Result result) {
    assertThat(result.size()).isEqualTo(3);
    assertThat(result.nav(2)).isZero();
    assertThat(result.state(2)).isEqualTo(DayState.INSOLVENT);
    assertThat(result.called(2)).isZero();
    assertThat(result.trades()).hasSize(1);
    assertThat(result.rolls()).isEmpty();
    assertThat(result.stopCause()).isEqualTo("nav fell to 0.00 on 2024-06-05");
  }

  @Test
  void nothingIsCalledAndNothingIsCut() {
    isGone(Runs.run(holding(40), future(100, 100, 75, 99, 99), whole()));
  }

  @Test
  void nothingIsAskedAndNothingFills() {
    TestFund fund =
        holding(40)
            .rule(
                point -> {
                  boolean gone = !point.market().date().isBefore(LocalDate.of(2024, 6, 5));
                  assertThat(gone).isFalse();
                  return Rebalance.all("test");
                })
            .deciding(
                (point, orders) -> {
                  boolean start = point.rebalance().reason().equals("start");
                  boolean same = point.market().date().equals(LocalDate.of(2024, 6, 3));
                  orders.sleeve("bonds").target("FUT", Target.quantity(start || same ? 40 : 20));
                });

    isGone(Runs.run(fund, future(100, 100, 75, 99, 99), whole()));
    RunSettings.Builder sameClose = whole().fill(FillTiming.SAME_CLOSE);
    TestFund same =
        holding(40)
            .rule(
                point -> {
                  assertThat(point.market().date()).isBefore(LocalDate.of(2024, 6, 5));
                  return Rebalance.NONE;
                });
    isGone(Runs.run(same, future(100, 100, 75, 99, 99), sameClose));
  }

  @Test
  void nothingRollsAndNothingFlows() {
    HandMarket hand = days(5);
    Market market =
        hand.product(
                HandMarket.product("FUT")
                    .contracts(
                        List.of(
                            new ContractInput(
                                hand.delivery(1),
                                hand.series("near", 100, 100, 75, 75, 75),
                                ContractDates.OPEN),
                            new ContractInput(
                                hand.delivery(4),
                                hand.series("far", 90, 90, 65, 65, 65),
                                ContractDates.OPEN)))
                    .inUse(hand.series("use", 0, 0, 0, 1, 1)))
            .build();
    CashFlows late =
        CashFlows.of(new DatedFlow(LocalDate.of(2024, 6, 5), FlowSize.amount(500_000)));

    Result result = Runs.run(holding(40), market, whole().flows(late));

    isGone(result);
    assertThat(result.flow(2)).isZero();
  }
}
