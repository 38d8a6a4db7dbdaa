package io.notional.core.kernel;

import io.notional.core.ledger.Ledger;

/**
 * The books over a stretch of quiet days: positions stay as they are, and all that moves is what
 * positions are worth, cash and the accrued fee. They are kept here from day to day and written
 * back at the end of the stretch, since bringing every account up to date takes longer than the day
 * itself. Allocates nothing after it is made.
 */
final class Stretch {
  private final FundState state;
  private final Settle settle;
  private final Charge charge;
  private final Liquidity liquidity;
  private final Collateral collateral;
  private final boolean[] margined;
  private final double[] standing;

  /** By sleeve, what its futures gained on the last day. */
  private final double[] gain;

  private double settling;
  private double cash;
  private double accruedFee;
  private double nav;
  private double interest;
  private double fee;
  private double leastCash;
  private double eligible;

  Stretch(
      FundState state, Settle settle, Charge charge, Liquidity liquidity, Collateral collateral) {
    this.state = state;
    this.settle = settle;
    this.charge = charge;
    this.liquidity = liquidity;
    this.collateral = collateral;
    this.margined = state.margined;
    this.standing = state.standing;
    this.gain = new double[standing.length];
  }

  /** Begins with the books as they are at a close. */
  void start() {
    Ledger ledger = state.ledger;
    settling = settling(ledger);
    cash = ledger.balance(Ledger.CASH);
    accruedFee = ledger.balance(Ledger.FEE_PAYABLE);
    nav = state.nav;
  }

  private static double settling(Ledger ledger) {
    return ledger.balance(Ledger.RECEIVABLE)
        + ledger.balance(Ledger.PAYABLE)
        + ledger.balance(Ledger.LINE);
  }

  /** Moves on to the next close, as the first three steps would. */
  void advance(int t) {
    interest = settle.interest(t, cash);
    double settled = cash + interest;
    if (!state.queue.isEmptyAfter(t - 1)) {
      settled = settle(t, settled);
    }
    double accrued = accruedFee;
    if (state.days.startsMonth(t)) {
      settled += accrued;
      accrued = 0;
    }
    fee = charge.fee(t, nav);
    accruedFee = accrued - fee;
    double besides = settling;
    double variation = 0;
    for (int s = 0; s < standing.length; s++) {
      if (margined[s]) {
        double gained = state.futures.gain(s, t);
        gain[s] = gained;
        variation += gained;
        standing[s] += gained;
      } else {
        standing[s] += state.securities.gain(s, t);
        besides += standing[s];
      }
    }
    cash = settled + variation;
    nav = besides + cash + accruedFee;
    leastCash = state.queue.leastCash(t, cash);
    eligible = collateral.eligible(t, cash, nav);
  }

  /** What is due becomes cash. */
  private double settle(int t, double settled) {
    state.ledger.restate(Ledger.CASH, settled);
    state.deliveries.settle(t);
    settling = settling(state.ledger);
    return state.ledger.balance(Ledger.CASH);
  }

  /** Whether cash is inside its band and collateral covers maintenance, so that step 5 may rest. */
  boolean isQuiet() {
    return nav > 0 && liquidity.isInBand(leastCash, nav) && eligible >= state.maintenance;
  }

  /** Net asset value. */
  double nav() {
    return nav;
  }

  /** What the futures of a sleeve gained on the last day. */
  double variation(int sleeve) {
    return gain[sleeve];
  }

  /** Brings the books up to date. */
  void book() {
    Ledger ledger = state.ledger;
    state.nav = nav;
    state.eligible = eligible;
    ledger.restate(Ledger.CASH, cash);
    ledger.restate(Ledger.FEE_PAYABLE, accruedFee);
    for (int s = 0; s < standing.length; s++) {
      if (!margined[s]) {
        ledger.restate(ledger.holdings(s), standing[s]);
      }
    }
  }

  /** Says why the books changed on the last day. */
  void explain(int t, Mark mark) {
    settle.explain(interest);
    state.deliveries.explain();
    mark.explain(t, this);
    charge.explain(fee);
  }
}
