package io.notional.columnar;

import io.notional.core.tables.Column;
import io.notional.core.tables.DateColumn;
import io.notional.core.tables.IntegerColumn;
import io.notional.core.tables.NumberColumn;
import io.notional.core.tables.TextColumn;

/** The cells of a column as both formats hold them: known or not, each in as many bytes. */
abstract class ColumnCells {
  static ColumnCells of(Column column) {
    if (column instanceof DateColumn dates) {
      return new Dates(dates);
    }
    if (column instanceof TextColumn texts) {
      return new WordCells(texts);
    }
    if (column instanceof IntegerColumn integers) {
      return new Integers(integers);
    }
    return new Numbers((NumberColumn) column);
  }

  /** The bytes of a cell. */
  abstract int width();

  abstract boolean isKnown(int row);

  /** Puts what a known cell holds. */
  abstract void put(int row, Bytes out);

  /** How many of some rows have no value. */
  final int unknown(int from, int to) {
    int unknown = 0;
    for (int row = from; row < to; row++) {
      unknown += isKnown(row) ? 0 : 1;
    }
    return unknown;
  }

  /** Days since 1970-01-01. */
  private static final class Dates extends ColumnCells {
    private final DateColumn column;

    Dates(DateColumn column) {
      this.column = column;
    }

    @Override
    int width() {
      return Integer.BYTES;
    }

    @Override
    boolean isKnown(int row) {
      return column.epochDay(row) != DateColumn.UNKNOWN;
    }

    @Override
    void put(int row, Bytes out) {
      out.putInt(column.epochDay(row));
    }
  }

  private static final class Integers extends ColumnCells {
    private final IntegerColumn column;

    Integers(IntegerColumn column) {
      this.column = column;
    }

    @Override
    int width() {
      return Integer.BYTES;
    }

    @Override
    boolean isKnown(int row) {
      return true;
    }

    @Override
    void put(int row, Bytes out) {
      out.putInt(column.value(row));
    }
  }

  /** Doubles to the bit; infinity stays where it says that none is large enough. */
  private static final class Numbers extends ColumnCells {
    private final NumberColumn column;

    Numbers(NumberColumn column) {
      this.column = column;
    }

    @Override
    int width() {
      return Double.BYTES;
    }

    @Override
    boolean isKnown(int row) {
      double value = column.value(row);
      return Double.isFinite(value) || (Double.isInfinite(value) && !column.isBounded());
    }

    @Override
    void put(int row, Bytes out) {
      out.putDouble(column.value(row));
    }
  }
}
