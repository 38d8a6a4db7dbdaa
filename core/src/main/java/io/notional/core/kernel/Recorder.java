package io.notional.core.kernel;

import io.notional.core.ledger.Ledger;
import io.notional.core.result.Columns;
import io.notional.core.result.DayState;
import io.notional.core.settings.Recording;
import java.util.stream.IntStream;

/** Step 6: the day is written to columns. */
final class Recorder {
  private final FundState state;
  private final int firstDay;
  private final boolean all;
  private final Columns columns;
  private final double[] values;
  private final int[] rareFlows;

  Recorder(FundState state, boolean[] flows) {
    this.state = state;
    this.firstDay = state.universe.firstDay();
    this.all = state.config.recording() == Recording.ALL;
    int days = state.universe.lastDay() - firstDay + 1;
    this.columns = all ? Columns.all(days, flows, state.foreign.any()) : Columns.navAlone(days);
    this.values = columns.values();
    this.rareFlows =
        IntStream.range(0, flows.length).filter(f -> flows[f] && Ledger.isRare(f)).toArray();
  }

  /** From here on the day's flows go to its row. */
  void open(int t) {
    if (all) {
      state.ledger.openDay(values, columns.flows(t - firstDay));
    }
  }

  /** Whether more than nav is recorded. */
  boolean all() {
    return all;
  }

  void run(int t) {
    state.refreshNav();
    nav(t);
    if (all) {
      writeAll(t - firstDay);
    } else if (state.dayState != DayState.MET) {
      columns.note(state.dayState);
    }
  }

  /** Writes nav alone. */
  void nav(int t) {
    int row = t - firstDay;
    values[columns.record(row) + Columns.NAV] = state.nav;
    columns.written(row);
  }

  private void writeAll(int row) {
    int at = columns.record(row);
    Ledger ledger = state.ledger;
    values[at + Columns.CASH] = ledger.balance(Ledger.CASH);
    values[at + Columns.RECEIVABLE] = ledger.balance(Ledger.RECEIVABLE);
    values[at + Columns.PAYABLE] =
        ledger.balance(Ledger.PAYABLE) + ledger.balance(Ledger.FEE_PAYABLE);
    values[at + Columns.INITIAL] = state.initial;
    values[at + Columns.MAINTENANCE] = state.maintenance;
    values[at + Columns.ELIGIBLE] = state.eligible;
    if (state.foreign.any()) {
      values[at + Columns.FOREIGN] = ledger.foreign();
    }
    if (ledger.rareMoved()) {
      for (int flow : rareFlows) {
        columns.rare(row, flow, ledger.close(ledger.account(flow)));
      }
    }
    if (state.dayState != DayState.MET) {
      columns.trouble(row, state.dayState, state.called, -ledger.balance(Ledger.LINE));
    }
  }

  Columns columns() {
    return columns;
  }
}
