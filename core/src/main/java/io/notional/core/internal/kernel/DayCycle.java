package io.notional.core.internal.kernel;

import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import io.notional.core.catalog.Declaration;
import io.notional.core.holdings.Holdings;
import io.notional.core.result.Aims;
import io.notional.core.result.DayRecords;
import io.notional.core.result.DayState;
import io.notional.core.result.Opening;
import io.notional.core.result.Position;
import io.notional.core.result.Proposal;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.result.Today;
import io.notional.core.result.Trade;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.RunSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run, a day at a time: settle, mark, charge, execute, margin, observe, decide. The first three
 * are arithmetic on positions that stay as they are and run every day. The next two run when
 * something is due, ordered or outside of its limits, as on few days; with fills at the same close
 * the decision comes between them. Used by one thread.
 */
public final class DayCycle {
  private final Sizer sizer;
  private final BoundFund universe;
  private final FundState state;
  private final boolean sameClose;
  private final boolean checking;
  private final Accrual accrual;
  private final Execute execute;
  private final Margining margining;
  private Strategy strategy;
  private Declaration declared;
  private Decide decide;
  private final DayRecords records;
  private final FundEnds ends;
  private final Flows flows;
  private final BrokerCollapse broker;
  private boolean stopped;
  private int keepFrom = Integer.MAX_VALUE;
  private Holdings kept;

  /** Until this day nothing is due: a day is plain unless it leaves its limits. */
  private int agenda;

  /** Binds a strategy to its universe; nothing is simulated yet. */
  public DayCycle(Strategy strategy, BoundFund universe) {
    this.strategy = strategy;
    this.universe = universe;
    RunSettings settings = universe.settings();
    this.state = new FundState(universe, settings);
    this.sameClose = settings.fill() == FillTiming.SAME_CLOSE;
    this.checking = settings.checking();
    this.declared = universe.declared();
    this.sizer = new Sizer(state);
    Trader trader = new Trader(state);
    Liquidity liquidity = new Liquidity(state, trader);
    this.accrual = new Accrual(state, universe.declared().expenseRatio());
    this.execute = new Execute(state, trader, sizer, liquidity);
    this.margining = new Margining(state, trader, liquidity);
    this.decide = new Decide(state, strategy, declared.rebalanceRule(), sizer);
    this.ends = new FundEnds(universe);
    this.flows = new Flows(state, execute, sizer, trader);
    this.broker = new BrokerCollapse(state);
    this.records =
        new DayRecords(universe.lastDay() - universe.firstDay() + 1, state.foreign.any());
  }

  /**
   * Simulates the days that come next.
   *
   * @param most how many at most
   * @return how many; fewer than that when none is left or the run has stopped
   */
  public int advance(int most) {
    state.guard.onThisThread();
    int from = state.day;
    int last = from - 1 + Math.min(most, universe.lastDay() - from + 1);
    while (state.day <= last && !stopped) {
      if (state.day == universe.firstDay()) {
        open(state.day);
      } else {
        simulate(state.day);
      }
      stopped = state.dayState.stops();
      state.day++;
    }
    return state.day - from;
  }

  /** The first close: all is cash, and the first decision is made. */
  private void open(int t) {
    if (universe.opening() != null) {
      goOn(t);
      return;
    }
    state.balances.cash = state.config.nav();
    state.sumNav();
    state.committedNav = state.nav;
    if (sameClose) {
      execute.events(t);
      keep(t);
      decide.start(t);
      execute.orders(t);
    }
    margin(t);
    record(t, false);
    if (!sameClose) {
      keep(t);
      decide.start(t);
    }
  }

  /** The first close of a fund that holds something: it stands as another run left it there. */
  private void goOn(int t) {
    take(t);
    if (sameClose) {
      keep(t);
      decideHeld(t);
      execute.orders(t);
      margin(t);
    } else {
      margining.look(t);
      state.refreshNav();
    }
    record(t, false);
    if (!sameClose && !state.dayState.stops()) {
      keep(t);
      decideHeld(t);
    }
  }

  private void take(int t) {
    universe.opening().take(state);
    accrual.lookAhead(t + 1);
  }

  private Rebalance decideHeld(int t) {
    if (universe.opening().isFresh()) {
      decide.start(t);
      return Rebalance.START;
    }
    return decide(t);
  }

  /**
   * What the rules ask for of what is held at the first close; the run goes no further.
   *
   * @throws IllegalStateException if it holds nothing, or has begun
   */
  public Proposal propose() {
    if (universe.opening() == null || state.day != universe.firstDay() || stopped) {
      throw new IllegalStateException("only a run that holds something and has not begun proposes");
    }
    stopped = true;
    state.guard.onThisThread();
    take(state.day);
    Proposing proposing = new Proposing(state, execute, margining);
    Proposal.Margin before = proposing.margin();
    double nav = state.nav;
    return proposing.propose(decideHeld(state.day), nav, before);
  }

  /**
   * The run after its last simulated close, as bytes.
   *
   * @param inputs what else makes the run what it is, by name
   * @throws NotionalException {@code STRATEGY_FAILED} if a component remembers something that
   *     cannot be saved
   * @throws IllegalStateException if nothing was simulated yet, or the run has stopped
   */
  public byte[] checkpoint(Map<String, String> inputs) {
    if (state.day == universe.firstDay() || stopped) {
      throw new IllegalStateException("only a run that has begun and not stopped can be saved");
    }
    return new Checkpoint(strategy, declared, universe, state, inputs).write(records, flows);
  }

  /**
   * Goes on from a checkpoint; nothing was simulated yet.
   *
   * @throws NotionalException {@code BAD_SYNTAX} for what is no checkpoint, {@code CONFLICT} with
   *     all that has changed
   */
  public void resume(byte[] checkpoint, Map<String, String> inputs) {
    new Checkpoint(strategy, declared, universe, state, inputs).read(checkpoint, records, flows);
    execute.resume(state.day);
    flows.resume(state.day);
    accrual.lookAhead(state.day);
  }

  /**
   * Takes an order of the host, as if the strategy had decided on it at the last close.
   *
   * @throws NotionalException {@code BAD_ORDER} if it is none that a strategy could put; then
   *     nothing has changed
   * @throws IllegalStateException if nothing was simulated yet, or the run has stopped
   */
  public void order(String sleeve, String instrument, Target target) {
    requireBetween("an order");
    decide.order(state.day - 1, sleeve, instrument, target);
    agenda = 0;
  }

  /**
   * Takes a flow that arrives at the next close.
   *
   * @param due the valuation day on which it is cash; negative for when flows are
   * @throws IllegalStateException if nothing was simulated yet, or the run has stopped
   */
  public void flow(double amount, int due) {
    requireBetween("a flow");
    flows.tell(amount, due);
    agenda = 0;
  }

  /**
   * Lets another strategy decide from the next close on, with the memory of this one.
   *
   * @throws NotionalException {@code CONFLICT} if it has other sleeves or another fee
   */
  public void strategy(Strategy next) {
    Declaration other = Declaration.of(next);
    universe.requireSame(other);
    strategy = next;
    declared = other;
    decide = new Decide(state, next, other.rebalanceRule(), sizer);
    agenda = 0;
  }

  private void requireBetween(String what) {
    if (state.day == universe.firstDay() || stopped) {
      throw new IllegalStateException(
          what + " is taken between two closes of a run that has not stopped");
    }
  }

  /** What is held now, by sleeve, instrument and contract. */
  public List<Position> positions() {
    return HeldNow.of(state);
  }

  /** The books at the last close. */
  public Today today() {
    return new Today(
        state.days.date(Math.max(universe.firstDay(), state.day - 1)),
        state.nav,
        state.cash(),
        state.eligible,
        state.initial,
        state.maintenance,
        state.called,
        state.dayState);
  }

  /** What was filled so far. */
  public List<Trade> trades() {
    return state.trades.snapshot();
  }

  /** What was rolled so far. */
  public List<Roll> rolls() {
    return state.rolls.snapshot();
  }

  /** Keeps what is held at closes from now on, before their decisions. */
  public void keepHoldings() {
    keepFrom = Math.min(keepFrom, state.day);
  }

  /** Keeps what is held at the last close alone. */
  public void keepLastHoldings() {
    keepFrom = Math.min(keepFrom, universe.lastDay());
  }

  /** What was held at the last close, before its decision; empty if it was not kept. */
  public Optional<Holdings> holdings() {
    return Optional.ofNullable(kept);
  }

  private void keep(int t) {
    if (t >= keepFrom) {
      kept = HeldAtClose.of(state, t);
    }
  }

  private void simulate(int t) {
    boolean fails = t == broker.day();
    boolean plain = t < agenda && !fails;
    accrual.to(t, plain);
    if (fails) {
      broker.fail(t);
    }
    boolean due = fails || (!plain && isDue(t)) || !margining.isWithinLimits(t);
    if (due) {
      events(t);
    }
    kept = null;
    if (sameClose && state.nav > 0) {
      keep(t);
      due |= decide(t).triggers();
    }
    if (due) {
      ordersAndMargin(t);
    }
    record(t, plain && !due);
    if (!plain || due) {
      agenda = nextDue(t);
    }
    if (!sameClose && !state.dayState.stops()) {
      keep(t);
      if (decide(t).triggers()) {
        agenda = t + 1;
      }
    }
  }

  private void events(int t) {
    if (state.nav > 0) { // else the margin step says why the run stops
      execute.events(t);
      state.refreshNav(); // rolls cost something, and change exposure
      state.refreshStanding(t);
    }
  }

  private void ordersAndMargin(int t) {
    if (state.nav > 0) {
      execute.orders(t);
      flows.arrive(t);
    }
    margin(t);
  }

  /** Whether something happens at a close whatever prices and cash are. */
  private boolean isDue(int t) {
    return execute.nextEvent() <= t || ends.day() <= t || flows.day() <= t || isDueDaily();
  }

  private boolean isDueDaily() {
    return checking
        || !state.pending.isEmpty()
        || state.balances.line < 0
        || state.dayState != DayState.MET;
  }

  /** The next day after one on which something is due, whatever prices and cash are. */
  private int nextDue(int t) {
    int event = Math.min(execute.nextEvent(), Math.min(ends.day(), flows.day()));
    return isDueDaily() ? t + 1 : Math.min(event, accrual.nextDue(t));
  }

  private Rebalance decide(int t) {
    Rebalance answer = decide.ask(t);
    if (answer.triggers()) {
      decide.act(t, answer);
    }
    return answer;
  }

  private void margin(int t) {
    margining.run(t);
    state.refreshStanding(t);
    accrual.lookAhead(t + 1);
    ends.apply(t, state);
    flows.apply(t);
  }

  /** Step 6: the day's facts; whatever else a result tells follows from them. */
  private void record(int t, boolean plain) {
    int row = t - universe.firstDay();
    Balances balances = state.balances;
    records.close(row, state.nav, balances.cash, state.eligible);
    records.margin(row, state.initial, state.maintenance);
    if (!plain) {
      recordDue(row, balances);
    }
  }

  private void recordDue(int row, Balances balances) {
    records.settling(row, balances.receivable, balances.payable);
    if (state.foreign.any()) {
      records.foreign(row, balances.foreign());
    }
    if (state.dayState != DayState.MET) {
      records.trouble(row, state.dayState, state.called, -balances.line);
    }
  }

  /** The day that {@link #advance} would simulate next. */
  public int nextDay() {
    return state.day;
  }

  /** What was computed so far; later days do not change it. */
  public Result result() {
    return new Result(
        universe.market(),
        universe.sleeves(),
        universe.collateral(),
        universe.firstDay(),
        universe.opening() == null
            ? Opening.ofCash(state.config.nav())
            : universe.opening().facts(),
        state.config,
        universe.declared().expenseRatio(),
        universe.declared().targetVolatility(),
        records.upTo(state.day - universe.firstDay()),
        state.trades.snapshot(),
        state.rolls.snapshot(),
        state.flows.snapshot(),
        state.diagnostics.recorded(),
        state.brokerLosses.snapshot(),
        new Aims(state.aims.snapshot(), universe.declared().bands()),
        state.policyCounts(),
        state.stopCause);
  }
}
