package io.notional.core.kernel;

import io.notional.core.ledger.Ledger;
import io.notional.core.ledger.Source;
import io.notional.core.market.Market;
import java.time.LocalDate;

/**
 * Step 1: interest accrues on the opening cash at the rate known at the previous close, ACT/360; what
 * is due becomes cash; the accrued fee is paid with the first valuation day of a month.
 */
final class Settle {
  private final FundState state;
  private final double[] cashFactor;
  private final double[] lineFactor;
  private final boolean[] firstOfMonth;
  private final int incomeAccount;
  private final int financingAccount;

  Settle(FundState state) {
    this.state = state;
    Market market = state.universe.market();
    int size = state.universe.lastDay() + 1;
    this.cashFactor = new double[size];
    this.lineFactor = new double[size];
    this.firstOfMonth = new boolean[size];
    for (int t = state.universe.firstDay() + 1; t < size; t++) {
      double rate = market.cashRate(t - 1);
      double years = state.days.elapsed(t) / 360;
      cashFactor[t] = (rate - state.config.cashSpread()) * years;
      lineFactor[t] = (rate + state.config.lineSpread()) * years;
      LocalDate date = state.days.date(t);
      firstOfMonth[t] = date.getMonthValue() != state.days.date(t - 1).getMonthValue();
    }
    this.incomeAccount = state.ledger.flow(state.cashSleeve, Source.INCOME);
    this.financingAccount = state.ledger.flow(state.cashSleeve, Source.FINANCING);
  }

  void run(int t) {
    Ledger ledger = state.ledger;
    double cash = ledger.balance(Ledger.CASH);
    ledger.post(Ledger.CASH, incomeAccount, cash * cashFactor[t]);
    double drawn = -ledger.balance(Ledger.LINE);
    if (drawn > 0) {
      ledger.post(financingAccount, Ledger.CASH, drawn * lineFactor[t]);
    }
    state.queue.settle(t, ledger);
    if (firstOfMonth[t]) {
      ledger.post(Ledger.FEE_PAYABLE, Ledger.CASH, -ledger.balance(Ledger.FEE_PAYABLE));
    }
  }
}
