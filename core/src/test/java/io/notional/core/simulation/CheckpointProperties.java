package io.notional.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.invariant.Comparison;
import io.notional.core.result.Result;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A run that is saved and resumed comes to the same as one that is not, to the last bit. */
class CheckpointProperties {
  /** Saves and resumes now and then. */
  private static RandomRun.Runner resuming(int every) {
    return (strategy, market, config) -> {
      Simulation simulation = Simulation.of(strategy, market, config);
      while (simulation.advance(every) == every && !simulation.result().stopped()) {
        byte[] saved = simulation.checkpoint();
        simulation = Simulation.resume(saved, strategy, market, config);
        assertThat(simulation.checkpoint()).isEqualTo(saved);
      }
      return simulation.result();
    };
  }

  private static void same(Result whole, Result resumed) {
    assertThat(Comparison.same(whole, resumed)).isEmpty();
    assertThat(resumed.policyCounts()).isEqualTo(whole.policyCounts());
    assertThat(resumed.flows()).isEqualTo(whole.flows());
    assertThat(resumed.stopCause()).isEqualTo(whole.stopCause());
  }

  @Property(tries = 60)
  void uglyRunsAreTheSameFromEveryTenthDay(@ForAll long seed) {
    same(new RandomRun(seed).ugly().result(), new RandomRun(seed, resuming(10)).ugly().result());
  }

  @Property(tries = 12)
  void yearsAreTheSame(@ForAll long seed) {
    int every = 10 + new Random(seed).nextInt(60);

    same(
        new RandomRun(seed).synthetic(2).result(),
        new RandomRun(seed, resuming(every)).synthetic(2).result());
  }
}
