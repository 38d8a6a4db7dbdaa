package io.notional.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Strategy;
import io.notional.core.holdings.Holdings;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.Market;
import io.notional.core.result.Proposal;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.RunSettings;
import io.notional.core.settings.Sizing;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A run that begins with what another held goes on as that one did. */
class HoldingsProperties {
  /** Two ways to the same sums round differently, a few times a day. */
  private static final double ROUNDING = 1e-8;

  /** Runs to a close, and on from what is held there; the whole run is kept for comparison. */
  private static final class Broken implements RandomRun.Runner {
    private final Random random;
    private Result whole;
    private RunSettings settings;
    private int row;
    private Proposal proposal;

    Broken(long seed) {
      this.random = new Random(seed * 41 + 17);
    }

    @Override
    public Result run(Strategy strategy, Market market, RunSettings config) {
      settings = config.withoutFlows();
      whole = new Simulator().run(strategy, market, settings);
      row = random.nextInt(whole.size());
      Simulation first = Simulation.of(strategy, market, settings);
      first.keepHoldings();
      first.advance(row + 1);
      Optional<Holdings> held = first.holdings();
      if (held.isEmpty()) {
        return whole; // it stopped there
      }
      RunSettings rest =
          RunSettings.builder()
              .from(settings)
              .firstDate(whole.date(row))
              .holdings(held.get())
              .build();
      proposal = Simulation.propose(strategy, market, rest);
      return new Simulator().run(strategy, market, rest);
    }

    void check(Result rest) {
      int offset = whole.size() - rest.size();
      for (int r = 0; r < rest.size(); r++) {
        double nav = whole.nav(offset + r);
        assertThat(rest.date(r)).isEqualTo(whole.date(offset + r));
        assertThat(rest.nav(r))
            .describedAs("nav of %s, held on %s", rest.date(r), rest.date(0))
            .isCloseTo(nav, within(ROUNDING * Math.max(1e6, Math.abs(nav))));
        if (r > 0) { // what a call cut on the first close is cut already
          double tolerance = ROUNDING * Math.max(1e6, Math.abs(nav));
          assertThat(rest.called(r)).isCloseTo(whole.called(offset + r), within(tolerance));
          assertThat(rest.lineDrawn(r)).isCloseTo(whole.lineDrawn(offset + r), within(tolerance));
        }
      }
      assertThat(Invariants.check(rest)).isEmpty();
    }
  }

  @Property(tries = 200)
  void uglyRunsGoOn(@ForAll long seed) {
    Broken broken = new Broken(seed);

    broken.check(new RandomRun(seed, broken).ugly().result());
  }

  @Property(tries = 20)
  void yearsGoOn(@ForAll long seed) {
    Broken broken = new Broken(seed);

    broken.check(new RandomRun(seed, broken).synthetic(2).result());
  }

  /** What is proposed is what the run then traded, by sleeve and instrument. */
  @Property(tries = 60)
  void theRunTradesWhatIsProposed(@ForAll long seed) {
    Broken broken = new Broken(seed);
    new RandomRun(seed, broken).synthetic(1).result();
    if (broken.proposal == null || !fillsAsDecided(broken)) {
      return;
    }
    Map<String, Double> proposed = new TreeMap<>();
    for (Proposal.Order order : broken.proposal.orders()) {
      if (order.decided().equals(broken.proposal.date())) {
        proposed.merge(order.sleeve() + " " + order.instrument(), order.quantity(), Double::sum);
      }
    }
    Map<String, Double> traded = traded(broken);

    assertThat(proposed.keySet()).isEqualTo(traded.keySet());
    traded.forEach(
        (name, units) ->
            assertThat(proposed.get(name))
                .isCloseTo(units, within(ROUNDING * Math.max(1, Math.abs(units)))));
  }

  @Example
  void someRunsProposeOrders() {
    int orders = 0;
    for (long seed = 0; seed < 40; seed++) {
      Broken broken = new Broken(seed);
      new RandomRun(seed, broken).synthetic(1).result();
      orders += broken.proposal == null ? 0 : broken.proposal.orders().size();
    }
    assertThat(orders).isPositive();
  }

  /** Units that were fixed at the decision, none of which was cut, at closes with quotes. */
  private static boolean fillsAsDecided(Broken broken) {
    int next = broken.row + 1;
    return broken.settings.sizing() == Sizing.DECISION
        && broken.settings.fill() == FillTiming.NEXT_CLOSE
        && next < broken.whole.size()
        && !broken.whole.state(next).stops()
        && broken.whole.policyCounts().keySet().stream()
            .noneMatch(name -> name.startsWith("purchase-cut") || name.startsWith("order-"));
  }

  private static Map<String, Double> traded(Broken broken) {
    Map<String, Double> traded = new TreeMap<>();
    Result whole = broken.whole;
    for (Trade trade : whole.trades()) {
      boolean decided = trade.decisionDay() == whole.day(broken.row);
      if (decided && trade.day() == trade.decisionDay() + 1) {
        String sleeve = whole.sleeves().get(trade.sleeve()).id();
        traded.merge(sleeve + " " + trade.instrument(), trade.quantity(), Double::sum);
      }
    }
    return traded;
  }
}
