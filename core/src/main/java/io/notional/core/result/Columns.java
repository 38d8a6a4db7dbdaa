package io.notional.core.result;

import io.notional.core.ledger.Ledger;
import io.notional.core.ledger.Source;

/**
 * The columns of a run while they are written. They lie side by side, one record a valuation day,
 * so that a day is one stretch of memory. Written by one thread; read through {@link Result} when
 * the run has ended.
 */
public final class Columns {
  /** Net asset value at the close. */
  public static final int NAV = 0;

  /** Settled cash. */
  public static final int CASH = 1;

  /** Unsettled sales and distributions. */
  public static final int RECEIVABLE = 2;

  /** Unsettled purchases and the accrued fee; zero or negative. */
  public static final int PAYABLE = 3;

  /** Initial margin. */
  public static final int INITIAL = 4;

  /** Maintenance margin. */
  public static final int MAINTENANCE = 5;

  /** All eligible collateral, after haircuts and limits of concentration. */
  public static final int ELIGIBLE = 6;

  /** Foreign cash valued in the base currency; only where a run can have any. */
  public static final int FOREIGN = 7;

  private static final int FIXED = 7;

  private final int days;
  private final int stride;
  private final int firstFlow;
  private final int[] flowColumn;
  private final double[] values;
  private final RareFlow[] rare;
  private int rows;
  private DayState[] states;
  private double[] called;
  private double[] line;
  private DayState worst = DayState.MET;

  private Columns(int days, int stride, int firstFlow, int[] flowColumn) {
    this.days = days;
    this.stride = stride;
    this.firstFlow = firstFlow;
    this.flowColumn = flowColumn;
    this.values = new double[days * stride];
    this.rare = new RareFlow[flowColumn.length];
  }

  /** Nav alone. */
  public static Columns navAlone(int days) {
    return new Columns(days, 1, 1, new int[0]);
  }

  /**
   * Everything.
   *
   * @param flows by sleeve and source, whether the run can post to that flow; the columns of those
   *     that move every day follow the fixed ones in this order
   * @param foreign whether the run can hold foreign cash
   */
  public static Columns all(int days, boolean[] flows, boolean foreign) {
    int[] column = new int[flows.length];
    int firstFlow = foreign ? FIXED + 1 : FIXED;
    int next = firstFlow;
    for (int flow = 0; flow < flows.length; flow++) {
      column[flow] = flows[flow] && !Ledger.isRare(flow) ? next++ : -1;
    }
    Columns columns = new Columns(days, next, firstFlow, column);
    for (int flow = 0; flow < flows.length; flow++) {
      columns.rare[flow] = flows[flow] && Ledger.isRare(flow) ? new RareFlow() : null;
    }
    return columns;
  }

  /** Where the record of a row begins in {@link #values()}; the flows follow the fixed columns. */
  public int record(int row) {
    return row * stride;
  }

  /** Where the flows of a row begin in {@link #values()}. */
  public int flows(int row) {
    return row * stride + firstFlow;
  }

  /** All records, for the kernel to write to. Flows are credits: a gain is negative. */
  public double[] values() {
    return values;
  }

  /** Says that a row has been written, the last one so far. */
  public void written(int row) {
    rows = row + 1;
  }

  /** Notes a day that did not end {@link DayState#MET}. */
  public void trouble(int row, DayState state, double calledToday, double drawn) {
    if (states == null) {
      states = new DayState[days];
      called = new double[days];
      line = new double[days];
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

  int rows() {
    return rows;
  }

  boolean hasForeign() {
    return firstFlow > FIXED;
  }

  double value(int row, int column) {
    return values[row * stride + column];
  }

  /** Notes a flow that moves on few days; a credit, so that a gain is negative. */
  public void rare(int row, int flow, double credit) {
    if (Math.abs(credit) > 0) {
      rare[flow].add(row, credit);
    }
  }

  /** Adds to any flow of a row, by sleeve and source; a credit, so that a gain is negative. */
  public void addFlow(int row, int flow, double credit) {
    if (rare[flow] != null) {
      rare(row, flow, credit);
    } else {
      values[row * stride + flowColumn[flow]] += credit;
    }
  }

  /** The contribution of a flow: a gain is positive. */
  double flow(int row, int sleeve, Source source) {
    int flow = sleeve * Source.values().length + source.ordinal();
    if (flow >= flowColumn.length) {
      return 0;
    }
    if (rare[flow] != null) {
      return 0.0 - rare[flow].on(row);
    }
    return flowColumn[flow] < 0 ? 0 : 0.0 - values[row * stride + flowColumn[flow]];
  }

  boolean hasFlow(int sleeve, Source source) {
    int flow = sleeve * Source.values().length + source.ordinal();
    return flow < flowColumn.length && (flowColumn[flow] >= 0 || rare[flow] != null);
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
