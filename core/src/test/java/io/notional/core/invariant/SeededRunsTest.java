package io.notional.core.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.strategy.Strategy;
import io.notional.core.market.Market;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.RandomRun;
import io.notional.core.simulation.Simulation;
import io.notional.core.simulation.Simulator;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@link InvariantProperties} and the properties of passing over steps ask of many runs, of a
 * few that meet every state, policy, kind of trade and choice of settings that chance makes. They
 * take a second or two, so that they can be asked of every mutant.
 */
class SeededRunsTest {
  private static final long[] UGLY = {
    2554, 976, 2849, 2544, 629, 1231, 1862, 77, 2885, 2247, 837, 644, 2352, 289, 2654, 257, 1503,
    375, 1012, 74
  };

  private static final long SYNTHETIC = 62;

  private static final int PARTS = 4;

  private static Result allSteps(Strategy strategy, Market market, RunSettings config) {
    RunSettings checking = RunSettings.builder().from(config).checking(true).build();
    return new Simulator().run(strategy, market, checking);
  }

  /** A few days at a time, more and more. */
  private static Result inPieces(Strategy strategy, Market market, RunSettings config) {
    Simulation simulation = Simulation.of(strategy, market, config);
    int asked = 1;
    while (simulation.advance(asked) == asked) {
      asked++;
    }
    return simulation.result();
  }

  private static void holds(RandomRun.Outcome outcome) {
    Result result = outcome.result();
    assertThat(Invariants.check(result)).isEmpty();
    assertThat(OrderTargets.check(result, outcome.log().orders())).isEmpty();
    for (int row = 0; row < result.size(); row++) {
      DayState state = result.state(row);
      boolean drawn = result.lineDrawn(row) > 1e-9 * result.nav(row);
      boolean called = result.called(row) > 0;
      if (!state.stops()) {
        assertThat(state)
            .isEqualTo(called ? DayState.CALLED : drawn ? DayState.BRIDGED : DayState.MET);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void theBooksHoldOnUglyMarkets(int part) {
    for (int i = part; i < UGLY.length; i += PARTS) {
      holds(new RandomRun(UGLY[i]).ugly());
    }
  }

  @Test
  void theBooksHoldOnASyntheticMarket() {
    holds(new RandomRun(SYNTHETIC).synthetic(1));
  }

  @Test
  void passingOverStepsComesToTheSame() {
    for (long seed : UGLY) {
      Result result = new RandomRun(seed).ugly().result();
      Result all = new RandomRun(seed, SeededRunsTest::allSteps).ugly().result();
      assertThat(Comparison.same(all, result)).as("seed " + seed).isEmpty();
    }
    Result year = new RandomRun(SYNTHETIC).synthetic(1).result();
    Result steps = new RandomRun(SYNTHETIC, SeededRunsTest::allSteps).synthetic(1).result();
    assertThat(Comparison.same(steps, year)).isEmpty();
  }

  @Test
  void itDoesNotMatterHowManyDaysAreAskedForAtOnce() {
    for (long seed : UGLY) {
      Result result = new RandomRun(seed).ugly().result();
      Result pieces = new RandomRun(seed, SeededRunsTest::inPieces).ugly().result();
      assertThat(Comparison.same(pieces, result)).as("seed " + seed).isEmpty();
    }
  }

  /** The seeds are worth something only if their runs meet trouble. */
  @Test
  void theRunsMeetEveryTrouble() {
    Set<DayState> states = EnumSet.noneOf(DayState.class);
    Set<String> met = new TreeSet<>();
    for (long seed : UGLY) {
      Result result = new RandomRun(seed).ugly().result();
      met.addAll(result.policyCounts().keySet());
      result.trades().forEach(trade -> met.add(trade.reason()));
      for (int row = 0; row < result.size(); row++) {
        states.add(result.state(row));
        met.add(result.foreignCash(row) > 0 ? "foreign cash" : "");
        met.add(result.receivable(row) > 0 ? "receivable" : "");
        met.add(result.called(row) > 0 && result.lineDrawn(row) > 0 ? "called and drawn" : "");
      }
    }
    assertThat(states).containsExactlyInAnyOrder(DayState.values());
    assertThat(met)
        .contains(
            "call:cut",
            "called and drawn",
            "collateral:concentration-limit",
            "flow",
            "foreign cash",
            "foreign-cash:no-interest",
            "initial margin",
            "left market",
            "left-market:closed-at-last-price",
            "margin call",
            "opening-cut:initial-margin",
            "order-dropped:left-market",
            "order-waited:not-quoted",
            "purchase-cut:unfunded",
            "receivable",
            "roll:COMMON_QUOTE",
            "roll:GAP_ROLL",
            "roll:past-first-notice",
            "sweep",
            "withdrawal:unfunded");
  }
}
