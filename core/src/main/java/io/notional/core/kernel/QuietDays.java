package io.notional.core.kernel;

import io.notional.api.strategy.Rebalance;
import io.notional.core.ledger.Ledger;
import io.notional.core.result.DayState;

/**
 * Runs through quiet days: nothing is due, ordered or drawn, no contract rolls and nothing leaves
 * the market, so that only the day's arithmetic is left of the seven steps. On four days of five a
 * fund does nothing else. A day that turns out to need more is handed back, as far as it got; the
 * outcome is the same to the last bit as if every day had gone through all steps.
 */
final class QuietDays {
  /** How far the day got at which a stretch of quiet days ended. */
  enum Reached {
    /** It is not quiet, or not to be simulated now: nothing of it was done. */
    NOTHING,
    /** Valued; cash or collateral needs step 5 in full. */
    NAV,
    /** Recorded, and the rule wants to trade. */
    ANSWER
  }

  /** A stretch begins short and doubles: most of one that a trade cuts off is wasted. */
  private static final int SHORTEST = 8;

  private final FundState state;
  private final Settle settle;
  private final Mark mark;
  private final Charge charge;
  private final Execute execute;
  private final Margining margining;
  private final Recorder recorder;
  private final Decide decide;
  private final Stretch stretch;
  private Rebalance answer = Rebalance.NONE;

  QuietDays(
      FundState state,
      Settle settle,
      Mark mark,
      Charge charge,
      Execute execute,
      Margining margining,
      Recorder recorder,
      Decide decide) {
    this.state = state;
    this.settle = settle;
    this.mark = mark;
    this.charge = charge;
    this.execute = execute;
    this.margining = margining;
    this.recorder = recorder;
    this.decide = decide;
    this.stretch = new Stretch(state);
  }

  /** Moves the state's day on over quiet days, at most to the day after the last one. */
  Reached run(int last) {
    int end = Math.min(last + 1, firstEventful());
    int length = SHORTEST;
    Reached reached = Reached.NOTHING;
    while (state.day < end && reached == Reached.NOTHING) {
      int to = state.securities.firstExDate(state.day, Math.min(end, state.day + length));
      if (to == state.day) {
        return reached;
      }
      reached = stretch(to);
      length = Math.min(2 * length, Stretch.LONGEST);
    }
    return reached;
  }

  private Reached stretch(int end) {
    Ledger ledger = state.ledger;
    int first = state.day;
    stretch.fill(first, end - first);
    double cash = ledger.balance(Ledger.CASH);
    double accrued = ledger.balance(Ledger.FEE_PAYABLE);
    double nav = state.nav;
    for (int t = first; t < end; t++) {
      state.day = t;
      double interest = settle.interest(t, cash);
      cash += interest;
      if (state.days.startsMonth(t)) {
        cash += accrued;
        accrued = 0;
      }
      cash += stretch.variation(t);
      double fee = charge.fee(t, nav);
      accrued -= fee;
      nav = stretch.besides(t) + cash + accrued;
      ledger.restate(Ledger.CASH, cash);
      ledger.restate(Ledger.FEE_PAYABLE, accrued);
      stretch.show(t);
      state.nav = nav;
      recorder.open(t);
      if (ledger.recordsFlows()) {
        settle.explain(interest);
        mark.explain(t, stretch);
        charge.explain(fee);
      }
      if (!margining.isQuiet(t)) {
        return Reached.NAV;
      }
      recorder.run(t);
      answer = decide.ask(t);
      if (answer.triggers()) {
        return Reached.ANSWER;
      }
    }
    state.day = end;
    return Reached.NOTHING;
  }

  /** What the rule said when {@link Reached#ANSWER} was reached. */
  Rebalance answer() {
    return answer;
  }

  /** The first day from today on of which it is known already that more is to be done on it. */
  private int firstEventful() {
    int today = state.day;
    boolean waiting =
        !state.pending.isEmpty()
            || !state.queue.isEmptyAfter(today - 1)
            || state.ledger.balance(Ledger.LINE) < 0
            || state.dayState != DayState.MET
            || state.foreign.any();
    return waiting ? today : execute.nextEvent();
  }
}
