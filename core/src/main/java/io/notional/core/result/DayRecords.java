package io.notional.core.result;

import java.util.Arrays;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;

/**
 * The facts of a run's days, which cannot be derived from anything else: nav, cash and what is
 * eligible as columns; requirements and what is to settle as the rows on which they change; the
 * days that did not end {@link DayState#MET}. Every other column of a {@link Result} follows from
 * them, the trades, the rolls and the market. Written by one thread, row by row; what was written
 * never changes, so that a result of the rows so far may be read while later ones are added.
 */
public final class DayRecords {
  private final int rows;
  private final double[] nav;
  private final double[] cash;
  private final double[] eligible;
  private final double[] foreign;
  private final Steps initial;
  private final Steps maintenance;
  private final Steps receivable;
  private final Steps payable;
  private final Troubles troubles;

  /**
   * No rows yet.
   *
   * @param most how many there may become
   * @param foreign whether the run can hold foreign cash
   */
  public DayRecords(int most, boolean foreign) {
    this(
        0,
        new double[most],
        new double[most],
        new double[most],
        foreign ? new double[most] : null,
        new Steps[] {new Steps(most), new Steps(most), new Steps(most), new Steps(most)},
        new Troubles());
  }

  private DayRecords(
      int rows,
      double[] nav,
      double[] cash,
      double[] eligible,
      double[] foreign,
      Steps[] steps,
      Troubles troubles) {
    this.rows = rows;
    this.nav = nav;
    this.cash = cash;
    this.eligible = eligible;
    this.foreign = foreign;
    this.initial = steps[0];
    this.maintenance = steps[1];
    this.receivable = steps[2];
    this.payable = steps[3];
    this.troubles = troubles;
  }

  /** The same with the first rows alone, as they are; those are not written again. */
  public DayRecords upTo(int count) {
    Steps[] steps = {initial, maintenance, receivable, payable};
    return new DayRecords(count, nav, cash, eligible, foreign, steps, troubles);
  }

  /** Net asset value, settled cash, and collateral after haircuts and limits. */
  public void close(int row, double navAtClose, double settledCash, double eligibleAtClose) {
    nav[row] = navAtClose;
    cash[row] = settledCash;
    eligible[row] = eligibleAtClose;
  }

  /** Requirements of the whole book. */
  public void margin(int row, double initialMargin, double maintenanceMargin) {
    initial.set(row, initialMargin);
    maintenance.set(row, maintenanceMargin);
  }

  /**
   * What is to settle.
   *
   * @param owed unsettled sales and distributions
   * @param owing unsettled purchases, zero or negative; without the accrued fee, which follows from
   *     nav
   */
  public void settling(int row, double owed, double owing) {
    receivable.set(row, owed);
    payable.set(row, owing);
  }

  /** Settled cash in foreign currencies, valued in the base currency. */
  public void foreign(int row, double valued) {
    foreign[row] = valued;
  }

  /** A day that did not end {@link DayState#MET}. */
  public void trouble(int row, DayState state, double called, double drawn) {
    troubles.add(row, state, called, drawn);
  }

  /**
   * Writes the first rows.
   *
   * @param count how many
   * @param numbers is handed each number, in the order in which {@link #read} asks for them
   */
  public void write(int count, DoubleConsumer numbers) {
    for (int row = 0; row < count; row++) {
      numbers.accept(nav[row]);
      numbers.accept(cash[row]);
      numbers.accept(eligible[row]);
      numbers.accept(initial.at(row));
      numbers.accept(maintenance.at(row));
      numbers.accept(receivable.at(row));
      numbers.accept(payable.at(row));
      numbers.accept(foreign(row));
      numbers.accept(troubles.state(row).ordinal());
      numbers.accept(troubles.called(row));
      numbers.accept(troubles.drawn(row));
    }
  }

  /**
   * Reads the first rows into records that have none.
   *
   * @param count how many
   */
  public void read(int count, DoubleSupplier numbers) {
    for (int row = 0; row < count; row++) {
      close(row, numbers.getAsDouble(), numbers.getAsDouble(), numbers.getAsDouble());
      margin(row, numbers.getAsDouble(), numbers.getAsDouble());
      settling(row, numbers.getAsDouble(), numbers.getAsDouble());
      double valued = numbers.getAsDouble();
      if (foreign != null) {
        foreign(row, valued);
      }
      DayState state = DayState.values()[(int) numbers.getAsDouble()];
      double called = numbers.getAsDouble();
      double drawn = numbers.getAsDouble();
      if (state != DayState.MET) {
        trouble(row, state, called, drawn);
      }
    }
  }

  /** How many rows there may become. */
  public int most() {
    return nav.length;
  }

  /** Nav of the first row. */
  public double opening() {
    return nav[0];
  }

  int rows() {
    return rows;
  }

  double nav(int row) {
    return nav[row];
  }

  double cash(int row) {
    return cash[row];
  }

  double eligible(int row) {
    return eligible[row];
  }

  double foreign(int row) {
    return foreign == null ? 0 : foreign[row];
  }

  double initial(int row) {
    return initial.at(row);
  }

  double maintenance(int row) {
    return maintenance.at(row);
  }

  double receivable(int row) {
    return receivable.at(row);
  }

  double payable(int row) {
    return payable.at(row);
  }

  DayState state(int row) {
    return troubles.state(row);
  }

  double called(int row) {
    return troubles.called(row);
  }

  double drawn(int row) {
    return troubles.drawn(row);
  }

  DayState worst() {
    return troubles.worst(rows);
  }

  /** A whole column of the rows there are, a copy; what is payable is without the accrued fee. */
  double[] column(ResultColumn column) {
    return switch (column) {
      case NAV -> Arrays.copyOf(nav, rows);
      case CASH -> Arrays.copyOf(cash, rows);
      case ELIGIBLE -> Arrays.copyOf(eligible, rows);
      case FOREIGN_CASH -> foreign == null ? new double[rows] : Arrays.copyOf(foreign, rows);
      case RECEIVABLE -> receivable.column(rows);
      case PAYABLE -> payable.column(rows);
      case INITIAL -> initial.column(rows);
      case MAINTENANCE -> maintenance.column(rows);
      case CALLED -> each(troubles::called);
      case LINE_DRAWN -> each(troubles::drawn);
    };
  }

  private double[] each(IntToDoubleFunction values) {
    double[] column = new double[rows];
    Arrays.setAll(column, values);
    return column;
  }
}
