package io.notional.spark;

import io.notional.core.tables.Column;
import io.notional.core.tables.DateColumn;
import io.notional.core.tables.IntegerColumn;
import io.notional.core.tables.NumberColumn;
import io.notional.core.tables.Table;
import io.notional.core.tables.TextColumn;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A table of ours as Spark's, a row at a time: the first column is the number of the row, and after
 * the last is a list of numbers, from which the row is made again to the last bit. Dates are days
 * since 1970-01-01 until {@link #withDates}. Stateless.
 */
final class TableCells {
  private TableCells() {}

  /**
   * The columns.
   *
   * @param numbers the name of the list
   */
  static StructType schema(List<Column> columns, String numbers) {
    StructType schema = new StructType();
    for (Column column : columns) {
      schema = schema.add(column.name(), type(column), true);
    }
    return schema.add(numbers, DataTypes.createArrayType(DataTypes.DoubleType, false), true);
  }

  private static DataType type(Column column) {
    if (column instanceof NumberColumn) {
      return DataTypes.DoubleType;
    }
    if (column instanceof IntegerColumn) {
      return DataTypes.LongType;
    }
    return column instanceof DateColumn ? DataTypes.IntegerType : DataTypes.StringType;
  }

  /** Days become dates, which Java's own dates would not survive alike. */
  static Dataset<Row> withDates(Dataset<Row> made, List<Column> columns) {
    Dataset<Row> dated = made;
    for (Column column : columns) {
      if (column instanceof DateColumn) {
        org.apache.spark.sql.Column days = functions.col("`" + column.name() + "`");
        dated = dated.withColumn(column.name(), functions.date_from_unix_date(days));
      }
    }
    return dated;
  }

  /** A row of a table of one. */
  static Row row(Table table, long number, double... numbers) {
    List<Column> columns = table.columns();
    Object[] cells = new Object[columns.size() + 1];
    for (int i = 0; i < columns.size(); i++) {
      cells[i] = cell(columns.get(i));
    }
    cells[0] = number;
    cells[columns.size()] = Arrays.stream(numbers).boxed().toArray(Double[]::new);
    return RowFactory.create(cells);
  }

  /**
   * A row that there is none of.
   *
   * @param number null where it has none
   * @param error the place of the column that says why
   */
  static Row failed(int columns, Long number, int error, String why) {
    Object[] cells = new Object[columns + 1];
    cells[0] = number;
    cells[error] = why;
    cells[columns] = new Double[0];
    return RowFactory.create(cells);
  }

  /** The list of numbers of a row. */
  static double[] numbers(Row row, String name) {
    return row.<Double>getList(row.fieldIndex(name)).stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /** A text of a row; empty where there is none. */
  static String text(Row row, String column) {
    int place = row.fieldIndex(column);
    return row.isNullAt(place) ? "" : row.getString(place);
  }

  private static Object cell(Column column) {
    if (column instanceof NumberColumn numbers) {
      double value = numbers.value(0);
      return Double.isNaN(value) ? null : (Double) value;
    }
    if (column instanceof DateColumn dates) {
      int day = dates.epochDay(0);
      return day == DateColumn.UNKNOWN ? null : (Integer) day;
    }
    if (column instanceof IntegerColumn integers) {
      return (long) integers.value(0);
    }
    String text = ((TextColumn) column).text(0);
    return text.isEmpty() ? null : text;
  }
}
