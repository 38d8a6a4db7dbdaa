package io.notional.columnar;

import io.notional.core.tables.Column;
import io.notional.core.tables.ColumnType;
import io.notional.core.tables.DateColumn;
import io.notional.core.tables.IntegerColumn;
import io.notional.core.tables.NumberColumn;
import io.notional.core.tables.Table;
import io.notional.core.tables.TextColumn;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a table outside of the heap, where other languages in the same process read them
 * as they lie: numpy takes a buffer as an array without copying it. Doubles and ints are in the
 * order of the machine. They hold what the table holds: NaN where a number is not known, {@link
 * DateColumn#UNKNOWN} where a date is not. Buffers are for reading. Immutable, and safe for use by
 * many threads.
 */
public final class DirectColumns {
  private final Table table;
  private final Map<String, ByteBuffer> buffers = new LinkedHashMap<>();

  private DirectColumns(Table table) {
    this.table = table;
    table.columns().forEach(column -> buffers.put(column.name(), buffer(column)));
  }

  /** Copies all columns of a table, once. */
  public static DirectColumns of(Table table) {
    return new DirectColumns(table);
  }

  /**
   * A column of numbers, NaN where not known.
   *
   * @throws IllegalArgumentException if there is no such column of numbers
   */
  public DoubleBuffer numbers(String column) {
    return typed(column, ColumnType.NUMBER).asDoubleBuffer();
  }

  /**
   * A column of dates as days since 1970-01-01, {@link DateColumn#UNKNOWN} where there is none.
   *
   * @throws IllegalArgumentException if there is no such column of dates
   */
  public IntBuffer epochDays(String column) {
    return typed(column, ColumnType.DATE).asIntBuffer();
  }

  /**
   * A column of whole numbers.
   *
   * @throws IllegalArgumentException if there is no such column of whole numbers
   */
  public IntBuffer integers(String column) {
    return typed(column, ColumnType.INTEGER).asIntBuffer();
  }

  /**
   * A column of texts as places in {@link #words}.
   *
   * @throws IllegalArgumentException if there is no such column of texts
   */
  public IntBuffer codes(String column) {
    return typed(column, ColumnType.TEXT).asIntBuffer();
  }

  /**
   * The texts of a column, each once; the empty one, if any row has none.
   *
   * @throws IllegalArgumentException if there is no such column of texts
   */
  public List<String> words(String column) {
    typed(column, ColumnType.TEXT);
    return ((TextColumn) table.column(column)).different();
  }

  private ByteBuffer typed(String column, ColumnType type) {
    ColumnType found = table.column(column).type();
    if (found != type) {
      throw new IllegalArgumentException(
          column + " must be of type " + type + " but is " + found + " (" + table.name() + ")");
    }
    // a duplicate forgets the order
    return buffers.get(column).duplicate().order(ByteOrder.nativeOrder());
  }

  private static ByteBuffer buffer(Column column) {
    int width = column.type() == ColumnType.NUMBER ? Double.BYTES : Integer.BYTES;
    ByteBuffer buffer =
        ByteBuffer.allocateDirect(Math.multiplyExact(column.size(), width))
            .order(ByteOrder.nativeOrder());
    for (int row = 0; row < column.size(); row++) {
      put(column, row, buffer);
    }
    return buffer.flip();
  }

  private static void put(Column column, int row, ByteBuffer buffer) {
    if (column instanceof NumberColumn numbers) {
      buffer.putDouble(numbers.value(row));
    } else if (column instanceof DateColumn dates) {
      buffer.putInt(dates.epochDay(row));
    } else if (column instanceof IntegerColumn integers) {
      buffer.putInt(integers.value(row));
    } else {
      buffer.putInt(((TextColumn) column).code(row));
    }
  }
}
