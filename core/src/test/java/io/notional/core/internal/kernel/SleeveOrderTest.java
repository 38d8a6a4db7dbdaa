package io.notional.core.internal.kernel;

import static io.notional.core.internal.kernel.Fixtures.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The collateral may stand anywhere among the sleeves. */
class SleeveOrderTest {
  /** The same fund with its sleeves named in the other order. */
  private record Reversed(Strategy inner) implements Strategy {
    @Override
    public List<Sleeve> sleeves() {
      List<Sleeve> sleeves = new ArrayList<>(inner.sleeves());
      Collections.reverse(sleeves);
      return sleeves;
    }

    @Override
    public RebalanceRule rebalanceRule() {
      return inner.rebalanceRule();
    }

    @Override
    public void decide(DecisionPoint point, Orders orders) {
      inner.decide(point, orders);
    }
  }

  private static TestFund fund() {
    return TestFund.withCollateral("BILL")
        .equity("STK")
        .bonds("AAA", "BBB")
        .target("equity", "STK", Target.capital(0.5))
        .target("bonds", "AAA", Target.quantity(20))
        .target("bonds", "BBB", Target.quantity(10));
  }

  @Test
  void aFundIsTheSameWhereverItsCollateralIsNamed() {
    Market market =
        days(6)
            .bill("BILL", SettlementLag.NEXT_DAY)
            .stock("STK", 100, 100, 100, 101, 99, 100)
            .future("AAA", 100, 100, 90, 80, 82, 82)
            .future("BBB", 100, 100, 99, 95, 95, 96)
            .build();

    Result first = Runs.run(fund(), market, Fixtures.whole().cashBuffer(0.02).sweepBand(0.02));
    Result last =
        Runs.run(new Reversed(fund()), market, Fixtures.whole().cashBuffer(0.02).sweepBand(0.02));

    assertThat(last.collateral()).isEqualTo(2);
    assertThat(last.state(3)).isEqualTo(DayState.CALLED);
    assertThat(last.size()).isEqualTo(first.size()).isEqualTo(6);
    for (int row = 0; row < 6; row++) {
      assertThat(last.nav(row)).isEqualTo(first.nav(row));
      assertThat(last.cash(row)).isEqualTo(first.cash(row));
      assertThat(last.eligible(row)).isEqualTo(first.eligible(row));
      assertThat(last.initial(row)).isEqualTo(first.initial(row));
    }
    assertThat(last.trades()).extracting(trade -> trade.reason()).contains("margin call", "sweep");
    assertThat(last.trades()).hasSameSizeAs(first.trades());
    assertThat(Invariants.check(last)).isEmpty();
  }

  /** The fund ends with the last of what it may hold, whatever its collateral does. */
  @Test
  void aFundThatHoldsOnlyWhatMayLeaveEndsWithTheLastOfIt() {
    double none = Double.NaN;
    Market market =
        days(6)
            .bill("BILL", SettlementLag.NEXT_DAY)
            .stock("ONE", input -> input.maxStaleDays(0), 100, 100, 100, none, none, none)
            .stock("TWO", input -> input.maxStaleDays(0), 100, 100, 100, 100, none, none)
            .build();
    TestFund fund =
        TestFund.withCollateral("BILL")
            .equity("ONE?", "TWO?")
            .target("equity", "ONE", Target.capital(0.5));

    assertThat(Runs.run(fund, market).size()).isEqualTo(4);
    assertThat(Runs.run(new Reversed(fund), market).size()).isEqualTo(4);
    TestFund throughout =
        TestFund.withCollateral("BILL")
            .equity("ONE?", "TWO?")
            .bonds()
            .sleeve(
                "more",
                io.notional.api.instrument.AssetClass.BILLS,
                io.notional.api.instrument.Funding.PAID_IN_FULL,
                "BILL");
    assertThat(Runs.run(throughout, market).size()).isEqualTo(6);
  }
}
