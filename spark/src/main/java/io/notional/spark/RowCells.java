package io.notional.spark;

import io.notional.studies.RowTable;
import io.notional.studies.StudyPlan;
import io.notional.studies.StudyRow;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * What came of rows as cells of Spark's: those of the table that a sweep writes, and the moments of
 * the row's returns. Used by one thread.
 */
final class RowCells implements Cells {
  private final StudyPlan plan;

  RowCells(StudyPlan plan) {
    this.plan = plan;
  }

  @Override
  public Row run(long row) {
    long rows = plan.study().rows();
    if (row < 0 || row >= rows) {
      return failed(row, "row must be in [0, " + (rows - 1) + "] but was " + row);
    }
    StudyRow made = plan.run(row);
    return TableCells.row(
        RowTable.of(RowSchema.NAME, plan, List.of(made)), row, made.trial().numbers());
  }

  @Override
  public Row without() {
    return failed(null, "row must be a number but was null");
  }

  private Row failed(Long row, String error) {
    return TableCells.failed(RowSchema.columns(plan).size(), row, RowSchema.error(plan), error);
  }
}
