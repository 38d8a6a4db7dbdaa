package io.notional.core.simulation;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Strategy;
import io.notional.core.internal.kernel.BoundFund;
import io.notional.core.internal.kernel.DayCycle;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import java.time.LocalDate;

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
    return new Simulation(new DayCycle(strategy, universe, config), universe);
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

  /** What was computed so far; a view that later steps extend. */
  public Result result() {
    return cycle.result();
  }

  private int day() {
    return Math.min(cycle.nextDay(), universe.lastDay());
  }
}
