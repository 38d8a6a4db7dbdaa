package io.notional.core.result;

import io.notional.core.ledger.Source;

/**
 * The columns of a run while they are written, one row a valuation day. Written by one thread; read
 * through {@link Result} when the run has ended.
 */
public final class Columns {
  /** Net asset value at the close. */
  public final double[] nav;

  /** Settled cash. */
  public final double[] cash;

  /** Unsettled sales and distributions. */
  public final double[] receivable;

  /** Unsettled purchases and the accrued fee; zero or negative. */
  public final double[] payable;

  /** Initial margin. */
  public final double[] initial;

  /** Maintenance margin. */
  public final double[] maintenance;

  /** All eligible collateral after haircut. */
  public final double[] eligible;

  /** The number of rows that are written. */
  public int rows;

  private final double[][] flows;
  private DayState[] states;
  private double[] called;
  private double[] line;
  private DayState worst = DayState.MET;

  /** Columns for a number of days; only nav unless all are wanted. */
  public Columns(int size, int sleeves, boolean all) {
    int length = all ? size : 0;
    nav = new double[size];
    cash = new double[length];
    receivable = new double[length];
    payable = new double[length];
    initial = new double[length];
    maintenance = new double[length];
    eligible = new double[length];
    flows = new double[sleeves * Source.values().length][];
  }

  /** Makes the column of a flow: sleeve x number of sources + source. */
  public double[] openFlow(int flow) {
    flows[flow] = new double[nav.length];
    return flows[flow];
  }

  /** The column of a flow, or null if the run could not post to it. */
  double[] flow(int sleeve, Source source) {
    return flows[sleeve * Source.values().length + source.ordinal()];
  }

  /** Notes a day that did not end {@link DayState#MET}. */
  public void trouble(int row, DayState state, double calledToday, double drawn) {
    if (states == null) {
      states = new DayState[nav.length];
      called = new double[nav.length];
      line = new double[nav.length];
    }
    states[row] = state;
    called[row] = calledToday;
    line[row] = drawn;
    note(state);
  }

  /** Notes how a day ended when nothing else is recorded. */
  public void note(DayState state) {
    worst = state.compareTo(worst) > 0 ? state : worst;
  }

  DayState state(int row) {
    return states == null || states[row] == null ? DayState.MET : states[row];
  }

  double called(int row) {
    return called == null ? 0 : called[row];
  }

  double line(int row) {
    return line == null ? 0 : line[row];
  }

  DayState worst() {
    return worst;
  }
}
