package io.notional.core.tables;

/** A column of whole numbers. Immutable. */
public final class IntegerColumn extends Column {
  private final int[] values;

  /** Takes the array as its own. */
  IntegerColumn(String name, Unit unit, int[] values) {
    super(name, ColumnType.INTEGER, unit, values.length);
    this.values = values;
  }

  /** The values of all rows; a copy. */
  public int[] values() {
    return values.clone();
  }

  /** The value of a row. */
  public int value(int row) {
    return values[row];
  }
}
