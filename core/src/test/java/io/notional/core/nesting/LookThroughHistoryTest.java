package io.notional.core.nesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.lookthrough.Level;
import io.notional.core.lookthrough.LookThrough;
import io.notional.core.market.HeldFund;
import io.notional.core.market.Market;
import io.notional.core.market.SecurityInput;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import io.notional.core.tables.ResultTables;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LookThroughHistoryTest {
  private static final int DAYS = 6;

  private final Market market =
      HandMarket.weekdays("2024-01-01", DAYS)
          .rate(0)
          .stock("STK", 100, 102, 99, 101, 104, 103)
          .future("FUT", 50, 50.5, 51, 50, 49, 52)
          .build();

  /** Counts how often it is asked what it holds. */
  private static final class Counting implements HeldFund {
    private final Exposures exposures = Exposures.of(Map.of(AssetClass.EQUITY, 1.0));
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Exposures exposures(int epochDay) {
      return exposures;
    }

    @Override
    public Exposures capital(int epochDay) {
      asked.incrementAndGet();
      return exposures;
    }

    @Override
    public OptionalDouble fee() {
      return OptionalDouble.empty();
    }
  }

  private static Result run(TestFund fund, Market market) {
    return Runs.run(fund, market, Runs.plain().fill(FillTiming.SAME_CLOSE));
  }

  private Result inner() {
    return run(
        TestFund.withCollateral()
            .equity("STK")
            .bonds("FUT")
            .target("equity", "STK", Target.capital(0.9))
            .target("bonds", "FUT", Target.notional(0.6)),
        market);
  }

  private static Result outer(Market grown) {
    return run(
        TestFund.withCollateral()
            .sleeve("funds", AssetClass.FUNDS, Funding.PAID_IN_FULL, "FUND")
            .sleeve("stocks", AssetClass.EQUITY, Funding.PAID_IN_FULL, "STK")
            .target("funds", "FUND", Target.capital(0.7))
            .target("stocks", "STK", Target.capital(0.2)),
        grown);
  }

  @Test
  void oneWalkServesAllTablesAndAverages() {
    Counting fund = new Counting();
    SecurityInput input =
        SimulatedFund.of(inner()).input("FUND").costs(Costs.NONE).fund(fund).build();
    Result outer = outer(market.with(input));
    fund.asked.set(0);

    ResultTables tables = ResultTables.of(outer);
    for (Level level : Level.values()) {
      assertThat(tables.table("exposures-" + level.id()).rows()).isGreaterThan(DAYS);
      assertThat(AverageLookThrough.of(outer, level).gross()).isPositive();
    }

    assertThat(fund.asked.get()).as("once a close").isEqualTo(DAYS);
  }

  @Test
  void everyLevelIsWhatAWalkOfThatLevelSees() {
    Result outer =
        outer(market.with(SimulatedFund.of(inner()).input("FUND").costs(Costs.NONE).build()));

    for (Level level : Level.values()) {
      SeenRows seen = LookThroughHistory.of(outer).at(level);
      LookThroughWalk walk = new LookThroughWalk(outer, level);
      while (walk.next()) {
        LookThrough close = walk.lookThrough();
        int first = seen.first(walk.row());
        assertThat(seen.end(walk.row()) - first).isEqualTo(close.rows().size());
        for (int i = 0; i < close.rows().size(); i++) {
          LookThrough.Row row =
              new LookThrough.Row(
                  seen.name(first + i),
                  seen.assetClass(first + i),
                  seen.capital(first + i),
                  seen.notional(first + i));
          assertThat(row).isEqualTo(close.rows().get(i));
        }
        assertThat(seen.free(walk.row())).isEqualTo(close.free());
      }
    }
  }
}
