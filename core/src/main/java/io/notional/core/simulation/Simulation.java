package io.notional.core.simulation;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import io.notional.core.holdings.Holdings;
import io.notional.core.internal.kernel.BoundFund;
import io.notional.core.internal.kernel.DayCycle;
import io.notional.core.internal.kernel.UnsavedState;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementDays;
import io.notional.core.market.TradingDays;
import io.notional.core.result.Position;
import io.notional.core.result.Proposal;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.result.Today;
import io.notional.core.result.Trade;
import io.notional.core.settings.FlowSize;
import io.notional.core.settings.RunSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run that is stepped through day by day. Used by one thread; only {@link #cancel()} may be
 * called by another.
 */
public final class Simulation {
  /** Days between two looks at whether the run is still wanted. */
  private static final int STEP = 64;

  private final DayCycle cycle;
  private final BoundFund universe;
  private final List<SimulationListener> listeners = new ArrayList<>();
  private int toldTrades;
  private int toldRolls;
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
   * Whether one instance of a strategy may serve several runs, one after another: where it, its
   * rule and its sleeves have no field that may change, as a checkpoint asks for.
   */
  public static boolean servesMany(Strategy strategy) {
    return UnsavedState.isNone(strategy);
  }

  /**
   * Simulates the next valuation day.
   *
   * @return false when there is no day left or the run has stopped
   * @throws NotionalException {@code CANCELLED} after {@link #cancel()} or where the thread is
   *     interrupted, which it stays, or whatever the data or the strategy is refused with
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
    int done = 0;
    int step = listeners.isEmpty() ? STEP : 1;
    while (done < most || most <= 0) {
      requireWanted();
      int asked = Math.min(step, most - done);
      int advanced = cycle.advance(asked);
      done += advanced;
      if (advanced > 0 && !listeners.isEmpty()) {
        tell();
      }
      if (advanced < asked || most <= 0) {
        return done;
      }
    }
    return done;
  }

  /**
   * Simulates the valuation days up to a date, that of a close included.
   *
   * @return how many; fewer than the market has when the run has stopped or ends before
   * @throws NotionalException as {@link #advance()}
   */
  public int advanceTo(LocalDate date) {
    TradingDays days = universe.market().days();
    int last = days.atOrBefore(Math.toIntExact(date.toEpochDay()));
    return last < cycle.nextDay() ? 0 : advance(last - cycle.nextDay() + 1);
  }

  private void requireWanted() {
    if (cancelled || Thread.currentThread().isInterrupted()) {
      String what = cancelled ? "cancelled" : "interrupted";
      throw NotionalException.of(
          ErrorCode.CANCELLED,
          "the run was " + what + " before " + universe.market().days().date(day()));
    }
  }

  private void tell() {
    List<Trade> trades = cycle.trades();
    List<Roll> rolls = cycle.rolls();
    List<Trade> filled = trades.subList(toldTrades, trades.size());
    List<Roll> rolled = rolls.subList(toldRolls, rolls.size());
    toldTrades = trades.size();
    toldRolls = rolls.size();
    Today books = cycle.today();
    for (SimulationListener listener : listeners) {
      rolled.forEach(listener::rolled);
      filled.forEach(listener::filled);
      if (books.called() > 0) {
        listener.called(books);
      }
      listener.closed(books);
    }
  }

  /** Tells a listener of every close from the next one on; costs something for each close. */
  public void listen(SimulationListener listener) {
    toldTrades = cycle.trades().size();
    toldRolls = cycle.rolls().size();
    listeners.add(listener);
  }

  /**
   * Orders something between two closes, as if the strategy had decided on it at the last one: it
   * is sized and filled as the orders of that decision, replaces what was ordered of the instrument
   * and has not filled, and is what rules see as ordered last. The next decision may undo it.
   *
   * @param sleeve the id of a sleeve other than the collateral
   * @param instrument the id of an instrument that the sleeve names
   * @throws NotionalException {@code BAD_ORDER} if it is none that a strategy could put; then
   *     nothing has changed
   * @throws IllegalStateException if nothing was simulated yet, or the run has stopped
   */
  public void order(String sleeve, String instrument, Target target) {
    cycle.order(sleeve, instrument, target);
  }

  /**
   * Pays in or takes out at the next close, after its orders have filled, as {@link
   * io.notional.core.settings.CashFlows} do: it is no part of that day's return.
   *
   * @param amount base currency; a contribution is positive
   * @param settles when it is cash; at the close, or for a withdrawal when the latest sale has
   *     settled, where that is later
   * @throws NotionalException {@code OUT_OF_RANGE} if the amount is zero, not finite or beyond
   *     1e15, or settles more than {@value SettlementDays#LONGEST} valuation days later
   * @throws IllegalStateException if nothing was simulated yet, or the run has stopped
   */
  public void flow(double amount, LocalDate settles) {
    int due = universe.market().settlements().day(Math.toIntExact(settles.toEpochDay()));
    if (!(Math.abs(amount) > 0 && Math.abs(amount) <= FlowSize.MOST)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          "a flow must not be 0 and at most " + FlowSize.MOST + " either way but was " + amount);
    }
    if (due - cycle.nextDay() > SettlementDays.LONGEST) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          "a flow must settle within "
              + SettlementDays.LONGEST
              + " valuation days but settles on "
              + settles);
    }
    cycle.flow(amount, due);
  }

  /**
   * Lets a strategy with other parameters decide from the next close on. It takes over what the one
   * before remembered, and its orders stay.
   *
   * @param next a fresh instance, used for this run alone
   * @throws NotionalException {@code CONFLICT} if it has other sleeves, instruments or another fee
   */
  public void strategy(Strategy next) {
    cycle.strategy(next);
  }

  /**
   * What is held now, by sleeve, instrument and contract: in the time that it takes to list it,
   * however long the run is.
   */
  public List<Position> positions() {
    return cycle.positions();
  }

  /** The books at the last close, at once however long the run is. */
  public Today today() {
    return cycle.today();
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
   * The run after its last simulated close, as bytes: {@link #resume} goes on from them to the same
   * result, to the last bit, in another process and on another Java. The format is described in
   * {@code docs/embedding.md}.
   *
   * @param inputs what else makes the run what it is, by name, such as {@code spec} and {@code
   *     plugin acme}: a run with others is not resumed
   * @throws NotionalException {@code STRATEGY_FAILED} if the strategy, its rule or one of its
   *     sleeves has a field that may change: what it remembers there is not saved
   * @throws IllegalStateException if nothing was simulated yet, or the run has stopped
   */
  public byte[] checkpoint(Map<String, String> inputs) {
    return cycle.checkpoint(inputs);
  }

  /** The same of a run that is told by its strategy and settings alone. */
  public byte[] checkpoint() {
    return checkpoint(Map.of());
  }

  /**
   * Goes on from a checkpoint. The market may have more rows after the checkpoint's close than it
   * had; nothing else may have changed, but the last date of the settings.
   *
   * @param strategy a fresh instance, used for this run alone
   * @param inputs as they were given to {@link #checkpoint(Map)}
   * @throws NotionalException {@code BAD_SYNTAX} for what is no checkpoint or one of another
   *     format, {@code CONFLICT} with everything of the run and of the past it saw that has
   *     changed, or as {@link #of}
   */
  public static Simulation resume(
      byte[] checkpoint,
      Strategy strategy,
      Market market,
      RunSettings config,
      Map<String, String> inputs) {
    Simulation simulation = of(strategy, market, config);
    simulation.cycle.resume(checkpoint, inputs);
    return simulation;
  }

  /** The same of a run that is told by its strategy and settings alone. */
  public static Simulation resume(
      byte[] checkpoint, Strategy strategy, Market market, RunSettings config) {
    return resume(checkpoint, strategy, market, config, Map.of());
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
