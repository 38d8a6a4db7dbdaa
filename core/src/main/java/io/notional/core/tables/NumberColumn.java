package io.notional.core.tables;

/** A column of doubles; NaN is unknown. Immutable. */
public final class NumberColumn extends Column {
  private final boolean bounded;
  private final double[] values;

  /** Takes the array as its own. */
  NumberColumn(String name, Unit unit, boolean bounded, double[] values) {
    super(name, ColumnType.NUMBER, unit, values.length);
    this.bounded = bounded;
    this.values = values;
  }

  /** The values of all rows, NaN where not known; a copy. */
  public double[] values() {
    return values.clone();
  }

  /** The value of a row; NaN where not known. */
  public double value(int row) {
    return values[row];
  }

  /**
   * Whether an infinite value is unknown as NaN is. Where it is not, infinity says that no value is
   * large enough: no move would do, or no number of days.
   */
  public boolean isBounded() {
    return bounded;
  }
}
