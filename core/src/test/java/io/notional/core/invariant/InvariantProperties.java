package io.notional.core.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.result.DayState;
import io.notional.core.simulation.RandomRun;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

class InvariantProperties {
  @Property(tries = 300)
  void theBooksHoldOnUglyMarkets(@ForAll long seed) {
    holds(new RandomRun(seed).ugly());
  }

  @Property(tries = 25)
  void theBooksHoldOnSyntheticMarkets(@ForAll long seed) {
    holds(new RandomRun(seed).synthetic(1));
  }

  @Tag("slow")
  @Property(tries = 20)
  void theBooksHoldOverYears(@ForAll long seed) {
    holds(new RandomRun(seed).synthetic(4));
  }

  @Tag("slow")
  @Property(tries = 3_000)
  void theBooksHoldOnManyUglyMarkets(@ForAll long seed) {
    holds(new RandomRun(seed).ugly());
  }

  /** The properties are worth something only if the runs meet trouble. */
  @Example
  void theRunsMeetEveryTrouble() {
    Set<DayState> states = EnumSet.noneOf(DayState.class);
    Set<String> events = new TreeSet<>();
    for (long seed = 0; seed < 300; seed++) {
      var result = new RandomRun(seed).ugly().result();
      for (int row = 0; row < result.size(); row++) {
        states.add(result.state(row));
      }
      events.addAll(result.policyCounts().keySet());
    }
    assertThat(states).containsExactlyInAnyOrder(DayState.values());
    assertThat(events)
        .contains(
            "call:cut",
            "opening-cut:initial-margin",
            "purchase-cut:unfunded",
            "left-market:closed-at-last-price",
            "order-waited:not-quoted",
            "order-dropped:left-market",
            "foreign-cash:no-interest",
            "roll:COMMON_QUOTE",
            "roll:GAP_ROLL");
  }

  private static void holds(RandomRun.Outcome outcome) {
    assertThat(Invariants.check(outcome.result())).isEmpty();
    assertThat(OrderTargets.check(outcome.result(), outcome.log().orders())).isEmpty();
  }
}
