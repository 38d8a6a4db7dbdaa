package io.notional.core.kernel;

import io.notional.core.ledger.Ledger;
import io.notional.core.ledger.Source;

/** Step 3: the fund's fee: the previous close's nav x expense ratio x calendar days / 365. */
final class Charge {
  private final FundState state;
  private final double feePerDay;
  private final int feeAccount;

  Charge(FundState state, double expenseRatio) {
    this.state = state;
    this.feePerDay = expenseRatio / 365;
    this.feeAccount = state.ledger.flow(state.cashSleeve, Source.FEE);
  }

  /** The fee of the days since the previous close. */
  double fee(int t, double previousNav) {
    return previousNav * (feePerDay * state.days.elapsed(t));
  }

  /** Says that a fee was charged. */
  void explain(double fee) {
    if (feePerDay > 0) {
      state.ledger.explain(feeAccount, -fee);
    }
  }

  void run(int t) {
    if (feePerDay > 0) {
      state.ledger.gain(Ledger.FEE_PAYABLE, feeAccount, -fee(t, state.nav));
    }
  }
}
