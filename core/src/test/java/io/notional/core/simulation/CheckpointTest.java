package io.notional.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import io.notional.core.invariant.Comparison;
import io.notional.core.invariant.Invariants;
import io.notional.core.invariant.OrderLog;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.synthetic.SyntheticMarket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CheckpointTest {
  private static final Market MARKET = SyntheticMarket.builder().years(2).build().generate();
  private static final RunSettings SETTINGS = RunSettings.builder().nav(1e7).build();

  /** What stands before it keeps nothing in fields that change. */
  private static Strategy fund(double stocks) {
    return new OrderLog(plain(stocks));
  }

  private static TestFund plain(double stocks) {
    TestFund fund = TestFund.withCollateral("BILLS").equity("STOCKS").bonds("ZN");
    fund.target("equity", "STOCKS", Target.capital(stocks));
    fund.target("bonds", "ZN", Target.notional(0.6));
    return fund.every(CalendarPeriod.MONTH);
  }

  /** What it remembers decides: the target grows with every decision. */
  private record Growing(List<Sleeve> sleeves, RebalanceRule rebalanceRule) implements Strategy {
    static Growing of(Strategy fund) {
      return new Growing(fund.sleeves(), fund.rebalanceRule());
    }

    @Override
    public void decide(DecisionPoint point, Orders orders) {
      double[] count = point.memory().array("count", 1);
      count[0]++;
      orders.sleeve("equity").target("STOCKS", Target.capital(0.5 + count[0] / 100));
      orders.sleeve("bonds").target("ZN", Target.notional(0.3));
    }
  }

  /** Remembers in a field of its own. */
  private static final class Forgetful implements Strategy {
    private final Strategy fund = fund(0.9);
    private int decisions;

    @Override
    public List<Sleeve> sleeves() {
      return fund.sleeves();
    }

    @Override
    public RebalanceRule rebalanceRule() {
      return fund.rebalanceRule();
    }

    @Override
    public void decide(DecisionPoint point, Orders orders) {
      decisions++;
      orders.sleeve("equity").target("STOCKS", Target.capital(0.5 + 0.1 * (decisions % 2)));
    }
  }

  private static Simulation begun(Strategy strategy, int days) {
    Simulation simulation = Simulation.of(strategy, MARKET, SETTINGS);
    simulation.advance(days);
    return simulation;
  }

  private static List<String> refusal(Runnable call) {
    NotionalException refused = catchThrowableOfType(NotionalException.class, call::run);
    return refused.problems().stream().map(Problem::message).toList();
  }

  @Test
  void whatIsRememberedGoesOn() {
    Strategy strategy = Growing.of(fund(0.9));
    byte[] saved = begun(strategy, 150).checkpoint();

    Simulation resumed = Simulation.resume(saved, Growing.of(fund(0.9)), MARKET, SETTINGS);
    resumed.advance(resumed.daysInAll());

    Result whole = new Simulator().run(Growing.of(fund(0.9)), MARKET, SETTINGS);
    assertThat(Comparison.same(whole, resumed.result())).isEmpty();
  }

  @Test
  void writingToWhatWasSavedChangesNoLaterOne() {
    Simulation running = begun(fund(0.9), 10);
    byte[] saved = running.checkpoint();
    byte[] copy = saved.clone();
    Arrays.fill(saved, (byte) 0);

    assertThat(running.checkpoint()).isEqualTo(copy);
  }

  @Test
  void everyTenthDayComesToTheSameOnAnyNumberOfThreads() throws Exception {
    Result whole = new Simulator().run(fund(0.9), MARKET, SETTINGS);
    Simulation running = Simulation.of(fund(0.9), MARKET, SETTINGS);
    List<byte[]> saved = new ArrayList<>();
    while (running.advance(10) == 10) {
      saved.add(running.checkpoint());
    }
    for (int threads : new int[] {1, 2, 8}) {
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      List<Callable<Result>> rests = new ArrayList<>();
      saved.forEach(bytes -> rests.add(() -> rest(bytes)));
      for (Future<Result> result : pool.invokeAll(rests)) {
        assertThat(Comparison.same(whole, result.get())).isEmpty();
      }
      pool.shutdown();
    }
  }

  private static Result rest(byte[] saved) {
    Simulation resumed = Simulation.resume(saved, fund(0.9), MARKET, SETTINGS);
    resumed.advance(resumed.daysInAll());
    return resumed.result();
  }

  @Test
  void theSameRunIsTheSameBytes() {
    assertThat(begun(fund(0.9), 77).checkpoint()).isEqualTo(begun(fund(0.9), 77).checkpoint());
  }

  @Test
  void whatWouldBeForgottenIsRefused() {
    assertThat(refusal(() -> begun(new Forgetful(), 30).checkpoint()))
        .singleElement()
        .asString()
        .contains("Forgetful", "its field decisions may change", "memory of the decision point");
  }

  @Test
  void settingsThatChangedAreNamed() {
    byte[] saved = begun(Growing.of(fund(0.9)), 30).checkpoint(Map.of("spec.with.x", "1"));
    RunSettings other = RunSettings.builder().nav(1e7).cashBuffer(0.03).build();

    List<String> messages =
        refusal(
            () ->
                Simulation.resume(
                    saved, Growing.of(fund(0.9)), MARKET, other, Map.of("spec.with.x", "2")));

    assertThat(messages)
        .containsExactly(
            "the checkpoint cannot be resumed: run.cash-buffer was 0.02 but is 0.03",
            "the checkpoint cannot be resumed: spec.with.x was 1 but is 2");
  }

  @Test
  void aPastThatChangedIsNamed() {
    byte[] saved = begun(fund(0.9), 30).checkpoint();
    Market other = SyntheticMarket.builder().years(2).stockVolatility(0.3).build().generate();

    assertThat(refusal(() -> Simulation.resume(saved, fund(0.9), other, SETTINGS)))
        .anyMatch(message -> message.contains("the past of STOCKS up to"));
  }

  @Test
  void whatIsNoCheckpointIsRefused() {
    byte[] saved = begun(fund(0.9), 30).checkpoint();
    byte[] damaged = saved.clone();
    damaged[saved.length / 2] ^= 1;

    assertThat(refusal(() -> Simulation.resume(new byte[5], fund(0.9), MARKET, SETTINGS)))
        .containsExactly("what is resumed is no checkpoint of Notional");
    assertThat(refusal(() -> Simulation.resume(damaged, fund(0.9), MARKET, SETTINGS)))
        .containsExactly("the checkpoint is damaged: its hash is not that of its content");
    assertThatThrownBy(() -> Simulation.of(fund(0.9), MARKET, SETTINGS).checkpoint())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void otherParametersDecideFromTheNextClose() {
    Simulation simulation = begun(fund(0.9), 100);
    double before = simulation.result().nav(99);
    simulation.strategy(fund(0.5));
    simulation.advance(simulation.daysInAll());
    Result result = simulation.result();
    Result whole = new Simulator().run(fund(0.9), MARKET, SETTINGS);

    assertThat(Comparison.sameUntil(whole, result, result.date(99))).isEmpty();
    assertThat(before).isEqualTo(whole.nav(99));
    assertThat(result.nav(result.size() - 1)).isNotEqualTo(whole.nav(result.size() - 1));
    assertThat(Invariants.check(result)).isEmpty();
    assertThat(refusal(() -> begun(fund(0.9), 5).strategy(plain(0.9).expenseRatio(0.01))))
        .singleElement()
        .asString()
        .contains("must have the same expense ratio, 0.0, but has 0.01");
  }

  @Test
  void anInterruptedThreadStopsItsRun() {
    Simulation simulation = begun(fund(0.9), 10);
    Thread.currentThread().interrupt();

    NotionalException refused =
        catchThrowableOfType(NotionalException.class, () -> simulation.advance(300));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(refused.code()).isEqualTo(ErrorCode.CANCELLED);
    assertThat(refused).hasMessageContaining("the run was interrupted before");
    assertThat(simulation.advance(300)).isEqualTo(300);
  }

  @Test
  void anOrderAndAFlowOfTheHostArriveAtTheNextClose() {
    Simulation simulation = begun(fund(0.5), 60);
    LocalDate next = simulation.nextDate();
    simulation.order("equity", "STOCKS", Target.capital(0.7));
    simulation.flow(1e6, next.plusDays(3));
    simulation.advance();
    Result result = simulation.result();

    assertThat(result.flow(60)).isEqualTo(1e6);
    assertThat(result.receivable(60)).isGreaterThanOrEqualTo(1e6);
    assertThat(result.trades())
        .anyMatch(t -> t.reason().equals("order of the host") && t.day() == result.day(60));
    assertThat(refusal(() -> simulation.order("equity", "STOCK", Target.capital(0.7))))
        .singleElement()
        .asString()
        .contains("does not name STOCK");
    assertThat(refusal(() -> simulation.flow(0, next))).singleElement().asString().contains("0");
  }
}
