package io.notional.core.kernel;

import io.notional.api.strategy.Rebalance;
import io.notional.core.ledger.Ledger;
import io.notional.core.result.DayState;

/**
 * Runs through quiet days: nothing was ordered, is drawn or is paid on them, no contract rolls and
 * nothing leaves the market, so that of the seven steps only the arithmetic is left, see {@link
 * Stretch}. Most days of most funds are quiet. A day that turns out to need more is handed back, as
 * far as it got; what comes of it is the same to the last bit as if every day had gone through all
 * steps. Funds with foreign futures, contracts of stated face value, collateral by rule or margins
 * that change daily have no quiet days.
 */
final class QuietDays {
  /** How far the day got at which a stretch of quiet days ended. */
  enum Reached {
    /** It is not quiet, or comes after the last: nothing of it was done. */
    NOTHING,
    /** Valued; cash or collateral needs step 5 in full. */
    NAV,
    /** Recorded, and the rule wants to trade. */
    ANSWER
  }

  private final FundState state;
  private final Mark mark;
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
      Liquidity liquidity,
      Recorder recorder,
      Decide decide) {
    this.state = state;
    this.mark = mark;
    this.execute = execute;
    this.margining = margining;
    this.recorder = recorder;
    this.decide = decide;
    this.stretch = new Stretch(state, settle, charge, liquidity, margining.collateral());
  }

  /** Moves the state's day on over quiet days, at most to the day after the last one. */
  Reached run(int last) {
    int eventful = Math.min(last + 1, firstEventful());
    int end = state.securities.firstExDate(state.day, eventful);
    if (state.day >= end) {
      return Reached.NOTHING;
    }
    stretch.start();
    Reached reached = advance(end);
    stretch.book();
    return reached;
  }

  private Reached advance(int end) {
    boolean all = recorder.all();
    for (int t = state.day; t < end; state.day = ++t) {
      stretch.advance(t);
      if (all) {
        recorder.open(t);
        stretch.explain(t, mark);
      }
      if (!stretch.isQuiet()) {
        return Reached.NAV;
      }
      if (all) {
        stretch.book();
        recorder.run(t);
      } else {
        state.nav = stretch.nav();
        recorder.nav(t);
      }
      answer = decide.ask(t);
      if (answer.triggers()) {
        return Reached.ANSWER;
      }
    }
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
            || state.ledger.balance(Ledger.LINE) < 0
            || state.dayState != DayState.MET;
    return waiting ? today : Math.min(execute.nextEvent(), margining.simpleUntil() + 1);
  }
}
