package io.notional.core.simulation;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Strategy;
import io.notional.core.holdings.Holdings;
import io.notional.core.internal.kernel.BoundFund;
import io.notional.core.internal.kernel.DayCycle;
import io.notional.core.market.Market;
import io.notional.core.result.Proposal;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A run that is stepped through day by day. Used by one thread; only {@link #cancel()} may be
 * called by another.
 */
public final class Simulation {
  private final DayCycle cycle;
  private final BoundFund universe;
  private volatile boolean cancelled;

  private Simulation(DayCycle cycle, BoundFund universe) {
    this.cycle = cycle;
    this.universe = universe;
  }

  /**
   * Binds a strategy to a market; nothing is simulated yet.
   *
   * @param strategy a fresh instance, used for this run alone
   * @throws NotionalException if the strategy needs what the market does not have
   */
  public static Simulation of(Strategy strategy, Market market, RunSettings config) {
    BoundFund universe = new BoundFund(strategy, market, config);
    return new Simulation(new DayCycle(strategy, universe), universe);
  }

  /**
   * Simulates the next valuation day.
   *
   * @return false when there is no day left or the run has stopped
   * @throws NotionalException {@code CANCELLED} after {@link #cancel()}, or whatever the data or
   *     the strategy is refused with
   */
  public boolean advance() {
    return advance(1) == 1;
  }

  /**
   * Simulates the valuation days that come next; faster than one at a time.
   *
   * @param most how many at most
   * @return how many; fewer than that when none is left or the run has stopped
   * @throws NotionalException as {@link #advance()}
   */
  public int advance(int most) {
    if (cancelled) {
      throw NotionalException.of(
          ErrorCode.CANCELLED,
          "the run was cancelled before " + universe.market().days().date(day()));
    }
    return cycle.advance(most);
  }

  /** Makes the next call of {@code advance} fail. May be called by any thread. */
  public void cancel() {
    cancelled = true;
  }

  /** How many days have been simulated. */
  public int daysDone() {
    return cycle.nextDay() - universe.firstDay();
  }

  /** How many days the run has if it does not stop early. */
  public int daysInAll() {
    return universe.lastDay() - universe.firstDay() + 1;
  }

  /** The date of the day that comes next, or of the last one. */
  public LocalDate nextDate() {
    return universe.market().days().date(day());
  }

  /**
   * Keeps what is held at every close from the next one on, for {@link #holdings()}: at some cost
   * for each close.
   */
  public void keepHoldings() {
    cycle.keepHoldings();
  }

  /** Keeps what is held at the run's last close alone. */
  public void keepLastHoldings() {
    cycle.keepLastHoldings();
  }

  /**
   * What was held at the last simulated close, before its decision, with all that its rules
   * remembered then: a run that begins with it at that close goes on as this one did. Empty where
   * it was not kept, or the run stopped there.
   */
  public Optional<Holdings> holdings() {
    return cycle.holdings();
  }

  /**
   * What the fund's rules ask for at the first close of what {@link RunSettings#holdings()} says it
   * holds: their orders with reasons and costs, and margin before and after. Orders that wait from
   * before are among them.
   *
   * @param strategy a fresh instance, used for this alone
   * @param config the first date is that of the close
   * @throws NotionalException {@code MISSING_VALUE} without holdings, or with all that does not fit
   */
  public static Proposal propose(Strategy strategy, Market market, RunSettings config) {
    if (config.holdings().isEmpty()) {
      throw NotionalException.of(ErrorCode.MISSING_VALUE, "orders are proposed for holdings");
    }
    return of(strategy, market, config).cycle.propose();
  }

  /** What was computed so far; a view that later steps extend. */
  public Result result() {
    return cycle.result();
  }

  private int day() {
    return Math.min(cycle.nextDay(), universe.lastDay());
  }
}
