package io.notional.core.internal.kernel;

import io.notional.core.market.Market;
import io.notional.core.market.Security;

/**
 * Steps 1 to 3, the arithmetic of every day on positions that stay as they are. <i>Settle</i>:
 * interest accrues on the opening cash at the rate known at the previous close, what is due becomes
 * cash, the accrued fee is paid with the first valuation day of a month. <i>Mark</i>: what is paid
 * in full is revalued, distributions are owed from their ex-date, the variation of futures moves in
 * cash. <i>Charge</i>: the previous close's nav x expense ratio x calendar days / 365. Allocates
 * nothing after it is made.
 */
final class Accrual {
  /** ACT/360. */
  private static final double YEAR_FRACTION = 1 / 360.0;

  private final FundState state;
  private final Balances balances;
  private final Market market;
  private final boolean[] margined;
  private final double cashSpread;
  private final double lineSpread;
  private final double feePerDay;
  private int nextExDate;

  Accrual(FundState state, double expenseRatio) {
    this.state = state;
    this.balances = state.balances;
    this.market = state.universe.market();
    this.margined = state.margined;
    this.cashSpread = state.config.cashSpread();
    this.lineSpread = state.config.lineSpread();
    this.feePerDay = expenseRatio / 365;
  }

  /**
   * Moves the books on to the close of a day, the one after that of the last call.
   *
   * @param plain whether the day is before {@link #nextDue}: then prices and interest are all
   */
  void to(int t, boolean plain) {
    double previousNav = state.nav;
    // What rounding leaves on the line commits nobody.
    boolean drawn = !plain && -balances.line > Liquidity.TOLERANCE * previousNav;
    if (!drawn || previousNav > state.committedNav) {
      state.committedNav = previousNav;
    }
    settle(t, plain);
    mark(t, plain);
    balances.feePayable -= previousNav * (feePerDay * state.days.elapsed(t));
    state.nav = balances.nav();
  }

  private void settle(int t, boolean plain) {
    double years = state.days.elapsed(t) * YEAR_FRACTION;
    double earned = market.cashInterest(t);
    if (!plain) {
      state.foreign.revalue(t);
    }
    double interest = balances.cash * (earned - cashSpread * years);
    if (!plain && balances.line < 0) {
      interest += balances.line * (earned + lineSpread * years);
    }
    balances.cash += interest;
    if (!plain) {
      settleDue(t);
    }
  }

  private void settleDue(int t) {
    if (!state.queue.isEmptyAfter(t - 1)) {
      state.deliveries.settle(t);
    }
    if (state.days.startsMonth(t)) {
      balances.payFee();
    }
  }

  private void mark(int t, boolean plain) {
    double[] standing = balances.standing;
    double variation = 0;
    for (int s = 0; s < standing.length; s++) {
      if (margined[s]) {
        double gained = state.futures.gain(s, t);
        variation += gained;
        standing[s] += gained;
      } else {
        standing[s] += state.securities.gain(s, t);
      }
    }
    balances.cash += variation;
    if (!plain) {
      markDue(t);
    }
  }

  private void markDue(int t) {
    if (t >= nextExDate) {
      distribute(t);
    }
    if (!state.futures.gainsAreNotional()) {
      restate(t);
    }
    if (state.foreign.any()) {
      convertVariation(t);
    }
  }

  /** Where notional is face value or foreign, gains are not what moves it. */
  private void restate(int t) {
    for (int s = 0; s < margined.length; s++) {
      if (margined[s]) {
        balances.standing[s] = state.futures.notional(s, t);
      }
    }
  }

  /** What futures gained or lost abroad stands in base cash until here. */
  private void convertVariation(int t) {
    for (FutureSlots.Slot slot : state.futures.slots) {
      if (slot.foreign) {
        int currency = state.foreign.place(slot.exchangeRate);
        state.foreign.receive(currency, slot.quantity() * slot.multiplier * slot.change(t), t);
      }
    }
    state.foreign.convert(t);
  }

  private void distribute(int t) {
    for (SecuritySlots.Slot slot : state.securities.slots) {
      if (slot.distributes(t)) {
        distribute(t, slot.security, slot.quantity());
      }
    }
    lookAhead(t + 1);
  }

  private void distribute(int t, Security security, double quantity) {
    double amount = quantity * security.distribution(t);
    int due = security.pays(t);
    if (due == t) {
      balances.cash += amount;
    } else {
      balances.owe(amount);
      state.deliveries.expect(due, amount);
    }
  }

  /** The next day after one that is not plain: something is due, or moves otherwise. */
  int nextDue(int t) {
    boolean daily = state.foreign.any() || !state.futures.gainsAreNotional();
    if (daily || balances.line < 0 || !state.queue.isEmptyAfter(t)) {
      return t + 1;
    }
    return Math.min(nextExDate, state.days.monthAfter(t));
  }

  /** Finds the next ex-date of what is held; called whenever something has traded. */
  void lookAhead(int from) {
    nextExDate = state.securities.nextExDate(from);
  }
}
