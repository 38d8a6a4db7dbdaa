package io.notional.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.ErrorCode;
import io.notional.api.strategy.Target;
import io.notional.core.invariant.Comparison;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static Market market() {
    return HandMarket.weekdays("2024-06-03", 5)
        .rate(0.05)
        .stock("STK", 100, 101, 99, 98, 103)
        .future("FUT", 100, 101, 70, 99, 99)
        .build();
  }

  private static TestFund fund() {
    return TestFund.withCollateral()
        .equity("STK")
        .bonds("FUT")
        .target("equity", "STK", Target.capital(0.5))
        .target("bonds", "FUT", Target.notional(0.4))
        .daily();
  }

  @Test
  void steppingIsTheSameAsRunning() {
    Simulation simulation = Simulation.of(fund(), market(), Runs.plain().build());
    assertThat(simulation.daysInAll()).isEqualTo(5);
    assertThat(simulation.nextDate()).isEqualTo(LocalDate.parse("2024-06-03"));
    int days = 0;
    while (simulation.advance()) {
      days++;
      assertThat(simulation.daysDone()).isEqualTo(days);
      assertThat(simulation.result().size()).isEqualTo(days);
    }

    assertThat(days).isEqualTo(5);
    assertThat(simulation.nextDate()).isEqualTo(LocalDate.parse("2024-06-07"));
    assertThat(simulation.advance()).isFalse();
    assertThat(Comparison.same(simulation.result(), Runs.run(fund(), market()))).isEmpty();
  }

  @Test
  void aResultMayBeReadBetweenSteps() {
    Simulation simulation = Simulation.of(fund(), market(), Runs.plain().build());
    simulation.advance();
    simulation.advance();
    Result early = simulation.result();
    double nav = early.nav(1);

    assertThat(Comparison.sameUntil(early, Runs.run(fund(), market()), early.date(1))).isEmpty();
    simulation.advance();
    assertThat(early.nav(1)).isEqualTo(nav);
  }

  @Test
  void aCancelledRunSaysWhereItStood() {
    Simulation simulation = Simulation.of(fund(), market(), Runs.plain().build());
    simulation.advance();
    simulation.cancel();

    Refused.with(ErrorCode.CANCELLED, simulation::advance).contains("2024-06-04");
    assertThat(simulation.result().size()).isEqualTo(1);
  }

  @Test
  void aRunThatStoppedDoesNotGoOn() {
    TestFund reckless =
        TestFund.withCollateral().bonds("FUT").target("bonds", "FUT", Target.notional(8));
    Simulation simulation = Simulation.of(reckless, market(), Runs.plain().build());
    while (simulation.advance()) {
      // to the end
    }

    assertThat(simulation.daysDone()).isEqualTo(3);
    assertThat(simulation.result().stopped()).isTrue();
    assertThat(simulation.advance()).isFalse();
  }

  @Test
  void aResultOnTheWayIsThatOfItsRows() {
    Market market = market();
    Simulation simulation = Simulation.of(fund(), market, Runs.plain().build());
    simulation.advance(3);
    Result early = simulation.result();
    double[] before = Runs.navs(early);
    int trades = early.trades().size();
    simulation.advance(Integer.MAX_VALUE);

    assertThat(early.size()).isEqualTo(3);
    assertThat(Runs.navs(early)).containsExactly(before);
    assertThat(early.trades()).hasSize(trades);
    assertThat(simulation.result().size()).isGreaterThan(3);
  }

  @Test
  void oneMarketServesManyThreads() throws InterruptedException {
    Market market = market();
    Result alone = Runs.run(fund(), market);
    Result[] results = new Result[4];
    Thread[] threads = new Thread[results.length];
    for (int i = 0; i < threads.length; i++) {
      int place = i;
      threads[i] = new Thread(() -> results[place] = Runs.run(fund(), market));
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }

    for (Result result : results) {
      assertThat(Comparison.same(alone, result)).isEmpty();
    }
  }
}
