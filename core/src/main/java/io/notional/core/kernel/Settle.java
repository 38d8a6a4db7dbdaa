package io.notional.core.kernel;

import io.notional.core.ledger.Ledger;
import io.notional.core.ledger.Source;
import io.notional.core.market.Market;

/**
 * Step 1: interest accrues on the opening cash at the rate known at the previous close, ACT/360;
 * what is due becomes cash; the accrued fee is paid with the first valuation day of a month.
 */
final class Settle {
  /** ACT/360. */
  private static final double YEAR_FRACTION = 1 / 360.0;

  private final FundState state;
  private final Market market;
  private final double cashSpread;
  private final double lineSpread;
  private final int incomeAccount;
  private final int financingAccount;

  Settle(FundState state) {
    this.state = state;
    this.market = state.universe.market();
    this.cashSpread = state.config.cashSpread();
    this.lineSpread = state.config.lineSpread();
    this.incomeAccount = state.ledger.flow(state.cashSleeve, Source.INCOME);
    this.financingAccount = state.ledger.flow(state.cashSleeve, Source.FINANCING);
  }

  /** What cash of the previous close earns to the close of a day. */
  double interest(int t, double cash) {
    double years = state.days.elapsed(t) * YEAR_FRACTION;
    return cash * (market.cashInterest(t) - cashSpread * years);
  }

  /** Says why cash earned something. */
  void explain(double interest) {
    state.ledger.explain(incomeAccount, interest);
  }

  void run(int t) {
    Ledger ledger = state.ledger;
    if (state.foreign.any()) {
      state.foreign.revalue(t);
    }
    double interest = interest(t, ledger.balance(Ledger.CASH));
    ledger.gain(Ledger.CASH, incomeAccount, interest);
    double drawn = -ledger.balance(Ledger.LINE);
    if (drawn > 0) {
      double years = state.days.elapsed(t) * YEAR_FRACTION;
      ledger.pay(
          financingAccount, Ledger.CASH, drawn * (market.cashInterest(t) + lineSpread * years));
    }
    state.deliveries.settle(t);
    state.deliveries.explain();
    if (state.days.startsMonth(t)) {
      ledger.post(Ledger.FEE_PAYABLE, Ledger.CASH, -ledger.balance(Ledger.FEE_PAYABLE));
    }
  }
}
