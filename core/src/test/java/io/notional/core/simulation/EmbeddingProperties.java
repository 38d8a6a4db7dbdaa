package io.notional.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import io.notional.core.invariant.Comparison;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.Market;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.result.Today;
import io.notional.core.result.Trade;
import io.notional.core.settings.RunSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a host does to a run between two closes leaves its books in order. */
class EmbeddingProperties {
  private static final class Heard implements SimulationListener {
    private final List<Trade> trades = new ArrayList<>();
    private final List<Roll> rolls = new ArrayList<>();
    private final List<Today> closes = new ArrayList<>();
    private int calls;

    @Override
    public void filled(Trade trade) {
      trades.add(trade);
    }

    @Override
    public void rolled(Roll roll) {
      rolls.add(roll);
    }

    @Override
    public void called(Today books) {
      calls++;
    }

    @Override
    public void closed(Today books) {
      closes.add(books);
    }
  }

  /** Orders and flows now and then, some of which are refused. */
  private static final class Meddling implements RandomRun.Runner {
    private final Random random;
    private final boolean saves;
    private int orders;
    private int flows;
    private Heard heard = new Heard();
    private List<Position> positions = List.of();

    Meddling(long seed, boolean saves) {
      this.random = new Random(seed * 3 + 1);
      this.saves = saves;
    }

    @Override
    public Result run(Strategy strategy, Market market, RunSettings config) {
      Simulation simulation = Simulation.of(strategy, market, config);
      if (!saves) {
        simulation.listen(heard);
      }
      while (simulation.advance() && !simulation.result().stopped()) {
        positions = simulation.positions();
        meddle(simulation, market);
        if (saves) {
          byte[] saved = simulation.checkpoint();
          simulation = Simulation.resume(saved, strategy, market, config);
        }
      }
      return simulation.result();
    }

    private void meddle(Simulation simulation, Market market) {
      if (random.nextInt(9) == 0) {
        double amount = 5e6 * (random.nextDouble() - 0.5);
        LocalDate settles = simulation.nextDate().plusDays(random.nextInt(6));
        simulation.flow(amount, settles);
        flows++;
      }
      if (random.nextInt(7) == 0) {
        boolean stocks = random.nextBoolean();
        String id = market.instruments().get(random.nextInt(market.instruments().size()));
        try {
          // More of stocks would leave the next decision of the fund no capital.
          Target target = stocks ? Target.capital(0) : Target.notional(0.5 * random.nextDouble());
          simulation.order(stocks ? "equity" : "bonds", id, target);
          orders++;
        } catch (NotionalException e) {
          assertThat(e.problems()).isNotEmpty();
        }
      }
    }
  }

  @Property(tries = 100)
  void theBooksHold(@ForAll long seed) {
    Meddling host = new Meddling(seed, false);
    Result result = new RandomRun(seed, host).ugly().result();

    assertThat(Invariants.check(result)).isEmpty();
    assertThat(host.heard.trades).isEqualTo(result.trades());
    assertThat(host.heard.rolls).isEqualTo(result.rolls());
    assertThat(host.heard.closes).hasSize(result.size());
    for (int row = 0; row < result.size(); row++) {
      assertThat(host.heard.closes.get(row).nav()).isEqualTo(result.nav(row));
      assertThat(host.heard.closes.get(row).state()).isEqualTo(result.state(row));
    }
  }

  /**
   * What a spec takes out is booked; what the host takes out of the rest at the same close is not.
   */
  @Example
  void oneOfTwoWithdrawalsOfACloseMayBeRefused() {
    theBooksHold(3807328019L);
  }

  @Property(tries = 40)
  void itIsTheSameWhenSavedInBetween(@ForAll long seed) {
    Result whole = new RandomRun(seed, new Meddling(seed, false)).ugly().result();
    Result resumed = new RandomRun(seed, new Meddling(seed, true)).ugly().result();

    assertThat(Comparison.same(whole, resumed)).isEmpty();
    assertThat(resumed.flows()).isEqualTo(whole.flows());
  }

  @Property(tries = 40)
  void positionsNowAreThoseOfTheLog(@ForAll long seed) {
    Meddling host = new Meddling(seed, false);
    Result result = new RandomRun(seed, host).ugly().result();
    PositionCursor cursor = new PositionCursor(result);
    int rows = result.stopped() ? result.size() - 1 : result.size();
    for (int row = 0; row < rows; row++) {
      cursor.next();
    }

    assertThat(host.positions).hasSameSizeAs(cursor.positions());
    for (Position position : cursor.positions()) {
      assertThat(host.positions)
          .anyMatch(
              now ->
                  now.sleeve() == position.sleeve()
                      && now.instrument().equals(position.instrument())
                      && now.contract().equals(position.contract())
                      && Math.abs(now.quantity() - position.quantity()) < 1e-6);
    }
  }

  @Example
  void hostsDoMeddle() {
    int orders = 0;
    int flows = 0;
    int calls = 0;
    for (long seed = 0; seed < 40; seed++) {
      Meddling host = new Meddling(seed, false);
      new RandomRun(seed, host).ugly();
      orders += host.orders;
      flows += host.flows;
      calls += host.heard.calls;
    }
    assertThat(orders).isPositive();
    assertThat(flows).isPositive();
    assertThat(calls).isPositive();
  }
}
