package io.notional.core.kernel;

import io.notional.api.strategy.Strategy;
import io.notional.core.result.Columns;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.SimulationConfig;

/**
 * One run, a day at a time: settle, mark, charge, execute, margin, observe, decide. With fills at
 * the same close the decision comes before the execution. Used by one thread.
 */
public final class DayCycle {
  private final Strategy strategy;
  private final Universe universe;
  private final FundState state;
  private final boolean sameClose;

  /** At the same close decisions come before the margin step: no day is quiet until it is over. */
  private final boolean allSteps;

  private final Settle settle;
  private final Mark mark;
  private final Charge charge;
  private final Execute execute;
  private final Margining margining;
  private final Recorder recorder;
  private final Decide decide;
  private final QuietDays quietDays;
  private boolean stopped;

  /** Binds a strategy to its universe; nothing is simulated yet. */
  public DayCycle(Strategy strategy, Universe universe, SimulationConfig config) {
    this(strategy, universe, config, true);
  }

  /**
   * The same.
   *
   * @param shortcut whether quiet days go the short way; they come to the same
   */
  DayCycle(Strategy strategy, Universe universe, SimulationConfig config, boolean shortcut) {
    this.strategy = strategy;
    this.universe = universe;
    boolean[] flows = FlowPlan.used(universe, strategy.expenseRatio());
    this.state = new FundState(universe, config, flows);
    this.sameClose = config.fill() == FillTiming.SAME_CLOSE;
    this.allSteps = sameClose || !shortcut;
    Sizer sizer = new Sizer(state);
    Trader trader = new Trader(state);
    this.settle = new Settle(state);
    this.mark = new Mark(state);
    this.charge = new Charge(state, strategy.expenseRatio());
    Liquidity liquidity = new Liquidity(state, trader);
    this.execute = new Execute(state, trader, sizer, liquidity);
    this.margining = new Margining(state, trader, liquidity);
    this.recorder = new Recorder(state, flows);
    this.decide = new Decide(state, strategy, sizer);
    this.quietDays =
        new QuietDays(state, settle, mark, charge, execute, margining, liquidity, recorder, decide);
  }

  /**
   * Simulates the days that come next.
   *
   * @param most how many at most
   * @return how many; fewer than that when none is left or the run has stopped
   */
  public int advance(int most) {
    int from = state.day;
    int last = from - 1 + Math.min(most, universe.lastDay() - from + 1);
    while (state.day <= last && !stopped) {
      if (state.day == universe.firstDay()) {
        open(state.day);
        endDay();
      } else if (allSteps) {
        simulate(state.day);
        endDay();
      } else {
        simulateTo(last);
      }
    }
    return state.day - from;
  }

  /** Quiet days, and the first one that is not unless it comes after the last. */
  private void simulateTo(int last) {
    QuietDays.Reached reached = quietDays.run(last);
    int t = state.day;
    if (t <= last) {
      switch (reached) {
        case NOTHING -> simulate(t);
        case NAV -> close(t);
        case ANSWER -> decide.act(t, quietDays.answer());
      }
      endDay();
    }
  }

  private void endDay() {
    stopped = state.dayState.stops();
    state.day++;
  }

  private void open(int t) {
    recorder.open(t);
    state.ledger.subscribe(state.config.nav());
    state.sumNav();
    if (sameClose) {
      execute.events(t);
      decide.start(t);
      execute.orders(t);
    }
    margining.run(t);
    recorder.run(t);
    if (!sameClose) {
      state.refreshStanding(t);
      decide.start(t);
    }
  }

  private void simulate(int t) {
    recorder.open(t);
    settle.run(t);
    mark.run(t);
    charge.run(t); // at the previous close's nav, which only now gives way to today's
    state.sumNav();
    if (state.nav > 0) { // else the margin step says why the run stops
      execute.events(t);
      state.refreshNav(); // rolls cost something, and change exposure
      if (sameClose) {
        state.refreshStanding(t);
        decide.run(t);
      }
      execute.orders(t);
    }
    close(t);
  }

  /** What is left of a day when everything has traded that was to trade. */
  private void close(int t) {
    margining.run(t);
    recorder.run(t);
    if (!sameClose && !state.dayState.stops()) {
      state.refreshStanding(t);
      decide.run(t);
    }
  }

  /** The day that {@link #advance} would simulate next. */
  public int nextDay() {
    return state.day;
  }

  /** How the last simulated day ended. */
  public DayState dayState() {
    return state.dayState;
  }

  /** What was computed so far. */
  public Result result() {
    Columns columns = recorder.columns();
    return new Result(
        universe.market(),
        universe.sleeves(),
        universe.collateral(),
        universe.firstDay(),
        state.config,
        strategy.expenseRatio(),
        columns,
        state.trades,
        state.rolls,
        state.diagnostics.recorded(),
        state.policyCounts(),
        state.stopCause);
  }
}
