package io.notional.core.tables;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** A column of doubles; NaN is unknown. Immutable. */
public final class NumberColumn extends Column {
  private final boolean bounded;
  private final IntToDoubleFunction values;

  /** Takes the array as its own. */
  NumberColumn(String name, Unit unit, boolean bounded, double[] values) {
    this(name, unit, bounded, values.length, row -> values[row]);
  }

  /** Reads what is kept elsewhere and never changes. */
  NumberColumn(String name, Unit unit, boolean bounded, int size, IntToDoubleFunction values) {
    super(name, ColumnType.NUMBER, unit, size);
    this.bounded = bounded;
    this.values = values;
  }

  /** The values of all rows, NaN where not known; a copy. */
  public double[] values() {
    double[] all = new double[size()];
    Arrays.setAll(all, values);
    return all;
  }

  /** The value of a row; NaN where not known. */
  public double value(int row) {
    return values.applyAsDouble(row);
  }

  /**
   * Whether an infinite value is unknown as NaN is. Where it is not, infinity says that no value is
   * large enough: no move would do, or no number of days.
   */
  public boolean isBounded() {
    return bounded;
  }
}
