package io.notional.columnar;

import io.notional.core.tables.Column;
import io.notional.core.tables.DateColumn;
import io.notional.core.tables.IntegerColumn;
import io.notional.core.tables.NumberColumn;
import io.notional.core.tables.Table;
import io.notional.core.tables.TextColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reader should find: for each column its name, what it holds, and all values as dates,
 * texts, doubles, integers and nulls.
 */
record Frame(List<Series> columns) {
  /** A column; the type is that of {@code ColumnType}, in the words of the test. */
  record Series(String name, String type, List<Object> values) {}

  /** By the documented meaning of a table, cell by cell. */
  static Frame of(Table table) {
    List<Series> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      List<Object> values = new ArrayList<>();
      for (int row = 0; row < table.rows(); row++) {
        values.add(value(column, row));
      }
      columns.add(new Series(column.name(), column.type().name(), values));
    }
    return new Frame(columns);
  }

  private static Object value(Column column, int row) {
    if (column instanceof DateColumn dates) {
      return dates.date(row).orElse(null);
    }
    if (column instanceof TextColumn texts) {
      return texts.text(row).isEmpty() ? null : texts.text(row);
    }
    if (column instanceof IntegerColumn integers) {
      return integers.value(row);
    }
    NumberColumn numbers = (NumberColumn) column;
    double value = numbers.value(row);
    boolean known = numbers.isBounded() ? Double.isFinite(value) : !Double.isNaN(value);
    return known ? value : null;
  }
}
