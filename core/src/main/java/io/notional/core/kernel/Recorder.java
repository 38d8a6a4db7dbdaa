package io.notional.core.kernel;

import io.notional.core.ledger.Ledger;
import io.notional.core.ledger.Source;
import io.notional.core.result.Columns;
import io.notional.core.result.DayState;
import io.notional.core.settings.Recording;

/** Step 6: the day is written to columns. */
final class Recorder {
  private final FundState state;
  private final int firstDay;
  private final boolean all;
  private final Columns columns;
  private final int[] flowAccounts;
  private final double[][] flowColumns;

  Recorder(FundState state, double expenseRatio) {
    this.state = state;
    this.firstDay = state.universe.firstDay();
    this.all = state.config.recording() == Recording.ALL;
    int size = state.universe.lastDay() - firstDay + 1;
    int sleeves = state.ledger.sleeves();
    this.columns = new Columns(size, sleeves, all);
    boolean[] used = FlowPlan.used(state.universe, expenseRatio);
    int count = 0;
    for (boolean open : used) {
      count += open ? 1 : 0;
    }
    this.flowAccounts = new int[count];
    this.flowColumns = new double[count][];
    int sources = Source.values().length;
    for (int k = 0, at = 0; k < used.length; k++) {
      if (used[k]) {
        flowAccounts[at] = state.ledger.flow(k / sources, Source.values()[k % sources]);
        flowColumns[at++] = all ? columns.openFlow(k) : null;
      }
    }
  }

  void run(int t) {
    state.refreshNav();
    int row = t - firstDay;
    columns.nav[row] = state.nav;
    columns.rows = row + 1;
    if (all) {
      writeAll(row);
    } else {
      columns.note(state.dayState);
    }
  }

  private void writeAll(int row) {
    Ledger ledger = state.ledger;
    columns.cash[row] = ledger.balance(Ledger.CASH);
    columns.receivable[row] = ledger.balance(Ledger.RECEIVABLE);
    columns.payable[row] =
        ledger.balance(Ledger.PAYABLE) + ledger.balance(Ledger.FEE_PAYABLE);
    columns.initial[row] = state.initial;
    columns.maintenance[row] = state.maintenance;
    columns.eligible[row] = state.eligible;
    for (int k = 0; k < flowAccounts.length; k++) {
      flowColumns[k][row] = ledger.close(flowAccounts[k]);
    }
    if (state.dayState != DayState.MET) {
      columns.trouble(row, state.dayState, state.called, -ledger.balance(Ledger.LINE));
    }
  }

  Columns columns() {
    return columns;
  }
}
