package io.notional.spark;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Numbers of rows as data sets. Stateless. */
final class Numbered {
  private Numbered() {}

  /**
   * The numbers from 0 in a column.
   *
   * @param ofTask how many each task has, at most
   */
  static Dataset<Row> all(SparkSession spark, String column, long inAll, int ofTask) {
    if (ofTask < 1) {
      throw new IllegalArgumentException(
          column + "s of a task must be 1 or more but were " + ofTask);
    }
    int tasks = Math.toIntExact((inAll + ofTask - 1) / ofTask);
    return spark.range(0, inAll, 1, tasks).toDF(column);
  }

  /**
   * The column of numbers alone.
   *
   * @throws NotionalException {@code MISSING_VALUE} if there is no such column
   */
  static Dataset<Row> column(Dataset<Row> rows, String column) {
    List<String> columns = Arrays.asList(rows.columns());
    if (!columns.contains(column)) {
      throw NotionalException.of(
          ErrorCode.MISSING_VALUE,
          "rows must have a column '" + column + "' but have " + String.join(", ", columns));
    }
    return rows.select(functions.col(column).cast("bigint"));
  }

  /** Rows in the order of their numbers, fetched a part at a time. */
  static <T> Iterable<T> inOrder(Dataset<Row> rows, String column, Function<Row, T> made) {
    Iterator<Row> all = rows.orderBy(column).toLocalIterator();
    return () ->
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return all.hasNext();
          }

          @Override
          public T next() {
            return made.apply(all.next());
          }
        };
  }
}
