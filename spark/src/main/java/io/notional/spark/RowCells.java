package io.notional.spark;

import io.notional.core.tables.Column;
import io.notional.core.tables.DateColumn;
import io.notional.core.tables.IntegerColumn;
import io.notional.core.tables.NumberColumn;
import io.notional.core.tables.Table;
import io.notional.core.tables.TextColumn;
import io.notional.studies.RowTable;
import io.notional.studies.StudyPlan;
import io.notional.studies.StudyRow;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What came of rows as cells of Spark's: those of the table that a sweep writes, and the moments of
 * the row's returns. Dates are days since 1970-01-01 as yet. Used by one thread.
 */
final class RowCells {
  private final StudyPlan plan;

  RowCells(StudyPlan plan) {
    this.plan = plan;
  }

  /** Runs a row; one that the study has not is a row with its error. */
  Row run(long row) {
    long rows = plan.study().rows();
    if (row < 0 || row >= rows) {
      return failed(row, "row must be in [0, " + (rows - 1) + "] but was " + row);
    }
    return of(plan.run(row));
  }

  /** Where there is no number. */
  Row without() {
    return failed(null, "row must be a number but was null");
  }

  private Row failed(Long row, String error) {
    Object[] cells = new Object[RowSchema.columns(plan).size() + 1];
    cells[0] = row;
    cells[RowSchema.error(plan)] = error;
    cells[cells.length - 1] = new Double[0];
    return RowFactory.create(cells);
  }

  private Row of(StudyRow row) {
    Table table = RowTable.of(RowSchema.NAME, plan, List.of(row));
    List<Column> columns = table.columns();
    Object[] cells = new Object[columns.size() + 1];
    for (int i = 0; i < columns.size(); i++) {
      cells[i] = cell(columns.get(i));
    }
    cells[0] = row.row();
    cells[columns.size()] = Arrays.stream(row.trial().numbers()).boxed().toArray(Double[]::new);
    return RowFactory.create(cells);
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
