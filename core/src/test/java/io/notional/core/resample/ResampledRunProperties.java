package io.notional.core.resample;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.strategy.Strategy;
import io.notional.core.invariant.Invariants;
import io.notional.core.invariant.OrderTargets;
import io.notional.core.market.Market;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.RandomRun;
import io.notional.core.simulation.Simulator;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Rolls, margins and books of runs on paths, from plain to reckless. */
class ResampledRunProperties {
  private static ResampledMarket resampled(long seed, Strategy strategy, Market market) {
    Random random = new Random(seed);
    Resampling.Method method =
        random.nextBoolean() ? Resampling.Method.BLOCK : Resampling.Method.STATIONARY;
    int block = random.nextBoolean() ? 1 : 1 + random.nextInt(250);
    return ResampledMarket.of(
        market, Sources.instruments(strategy), new Resampling(method, block, seed), 260, 2);
  }

  private static RandomRun.Outcome run(long seed) {
    RandomRun.Runner onPath =
        (strategy, market, config) -> {
          ResampledMarket resampled = resampled(seed, strategy, market);
          return new Simulator().run(strategy, resampled.path(seed), Sources.on(resampled, config));
        };
    return new RandomRun(seed, onPath).synthetic(2);
  }

  @Property(tries = 40)
  void theBooksHoldOnEveryPath(@ForAll long seed) {
    RandomRun.Outcome outcome = run(seed);

    assertThat(Invariants.check(outcome.result())).isEmpty();
    assertThat(OrderTargets.check(outcome.result(), outcome.log().orders())).isEmpty();
  }

  /** A view of columns and a market built from its prices: margin models and signals included. */
  @Property(tries = 25)
  void aViewIsWhatIsBuiltFromIt(@ForAll long seed) {
    RandomRun.Runner rebuilt =
        (strategy, market, config) -> {
          ResampledMarket resampled = resampled(seed, strategy, market);
          RunSettings settings = Sources.on(resampled, config);
          Market built = resampled.path(seed).toBuilder().build();
          return new Simulator().run(strategy, built, settings);
        };
    Result built = new RandomRun(seed, rebuilt).synthetic(2).result();

    Facts.same(run(seed).result(), built);
  }

  /** The properties are worth something only if the runs meet trouble. */
  @Example
  void thePathsMeetTrouble() {
    Set<DayState> states = EnumSet.noneOf(DayState.class);
    for (long seed = 0; seed < 60; seed++) {
      states.add(run(seed).result().worstState());
    }
    assertThat(states).contains(DayState.MET, DayState.CALLED, DayState.ILLIQUID);
  }
}
