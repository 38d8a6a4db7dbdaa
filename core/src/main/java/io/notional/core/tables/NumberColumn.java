package io.notional.core.tables;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** A column of doubles; NaN is unknown. Immutable. */
public final class NumberColumn extends Column {
  private final boolean bounded;

  /** By row; null where they are kept elsewhere. */
  private final double[] own;

  private final IntToDoubleFunction values;

  /** Takes the array as its own. */
  NumberColumn(String name, Unit unit, boolean bounded, double[] values) {
    super(name, ColumnType.NUMBER, unit, values.length);
    this.bounded = bounded;
    this.own = values;
    this.values = null;
  }

  /** Reads what is kept elsewhere and never changes. */
  NumberColumn(String name, Unit unit, boolean bounded, int size, IntToDoubleFunction values) {
    super(name, ColumnType.NUMBER, unit, size);
    this.bounded = bounded;
    this.own = null;
    this.values = values;
  }

  /** The values of all rows, NaN where not known; a copy. */
  public double[] values() {
    if (own != null) {
      return own.clone();
    }
    double[] all = new double[size()];
    Arrays.setAll(all, values);
    return all;
  }

  /** The value of a row; NaN where not known. */
  public double value(int row) {
    return own != null ? own[row] : values.applyAsDouble(row);
  }

  /**
   * Whether an infinite value is unknown as NaN is. Where it is not, infinity says that no value is
   * large enough: no move would do, or no number of days.
   */
  public boolean isBounded() {
    return bounded;
  }
}
