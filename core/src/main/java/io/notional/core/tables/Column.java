package io.notional.core.tables;

/** A column of a {@link Table}: its values, and what they are. Immutable. */
public abstract sealed class Column permits DateColumn, TextColumn, NumberColumn, IntegerColumn {
  private final String name;
  private final ColumnType type;
  private final Unit unit;
  private final int size;

  Column(String name, ColumnType type, Unit unit, int size) {
    this.name = name;
    this.type = type;
    this.unit = unit;
    this.size = size;
  }

  /** Its name, as in the header of a file. */
  public final String name() {
    return name;
  }

  /** What it holds. */
  public final ColumnType type() {
    return type;
  }

  /** What its values are measured in. */
  public final Unit unit() {
    return unit;
  }

  /** The number of values: the rows of its table. */
  public final int size() {
    return size;
  }

  @Override
  public final String toString() {
    return name + " (" + type.name().toLowerCase(java.util.Locale.ROOT) + ", " + unit.id() + ")";
  }
}
