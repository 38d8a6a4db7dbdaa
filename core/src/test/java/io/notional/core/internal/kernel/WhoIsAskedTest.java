package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.cost.CostModel;
import io.notional.api.margin.MarginModel;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.Target;
import io.notional.core.catalog.Callee;
import io.notional.core.margin.ExchangeMargin;
import io.notional.core.market.Market;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.Simulation;
import io.notional.core.simulation.TestFund;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which component a run is waiting for, as whoever watches over it can tell. */
class WhoIsAskedTest {
  private static TestFund fund() {
    return TestFund.withCollateral().equity("STK").target("equity", "STK", Target.capital(0.5));
  }

  private static Market market(CostModel costs) {
    return HandMarket.weekdays("2024-06-26", 4)
        .rate(0)
        .stock("STK", input -> input.costs(costs), 100, 101, 102, 103)
        .build();
  }

  private static Market market() {
    return market(fill -> 0);
  }

  @Test
  void anotherThreadCanTellWhoIsAsked() {
    List<String> seen = new ArrayList<>();
    Callee callee = Callee.ofThread();
    TestFund fund =
        fund()
            .rule(
                point -> {
                  seen.add(callee.call().orElseThrow().toString());
                  return Rebalance.NONE;
                });
    Runs.run(fund, market());

    assertThat(seen.get(0)).isEqualTo("rebalance rule WhoIsAskedTest, asked about 2024-06-27");
    assertThat(callee.call()).isEmpty();
  }

  @Test
  void whoIsAskedIsKnownWhateverItIsAndNobodyIsOnceItAnswered() {
    List<String> seen = new ArrayList<>();
    Callee callee = Callee.ofThread();
    Runnable notes =
        () -> {
          String now = callee.call().map(Object::toString).orElse("nobody");
          if (seen.isEmpty() || !now.equals(seen.get(seen.size() - 1))) {
            seen.add(now);
          }
        };
    CostModel costs =
        fill -> {
          notes.run();
          return 0;
        };
    MarginModel margin =
        book -> {
          notes.run();
          return ExchangeMargin.MODEL.bind(book);
        };
    TestFund fund =
        fund()
            .watching(point -> notes.run())
            .deciding(
                (point, orders) -> {
                  notes.run();
                  orders.sleeve("equity").target("STK", Target.capital(0.5));
                });
    Simulation simulation =
        Simulation.of(fund, market(costs), Runs.plain().marginModel(margin).build());
    notes.run();
    simulation.advance(1);
    notes.run();
    simulation.advance(1);
    notes.run();

    assertThat(seen)
        .containsExactly(
            "margin model WhoIsAskedTest, asked about 2024-06-26",
            "nobody",
            "strategy TestFund, asked about 2024-06-26",
            "nobody",
            "cost model WhoIsAskedTest, asked about 2024-06-27",
            "strategy TestFund, asked about 2024-06-27",
            "nobody");
  }

  @Test
  void whoeverAdvancesARunMakesItsCalls() throws InterruptedException {
    List<String> seen = new ArrayList<>();
    TestFund fund =
        fund()
            .rule(
                point -> {
                  seen.add(Callee.ofThread().call().map(Object::toString).orElse("nobody"));
                  return Rebalance.NONE;
                });
    Simulation[] simulation = new Simulation[1];
    Thread other =
        new Thread(() -> simulation[0] = Simulation.of(fund, market(), Runs.plain().build()));
    other.start();
    other.join();
    simulation[0].advance(2);

    assertThat(seen).containsExactly("rebalance rule WhoIsAskedTest, asked about 2024-06-27");
  }
}
