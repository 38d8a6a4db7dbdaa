package io.notional.spark;

import io.notional.core.tables.Column;
import io.notional.studies.RowTable;
import io.notional.studies.StudyPlan;
import io.notional.studies.StudyRow;
import io.notional.studies.Trial;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** The columns of what came of rows, see {@link SparkStudy#run}. Stateless. */
final class RowSchema {
  static final String NAME = "rows";
  static final String ROW = "row";
  private static final String STATE = "state";
  private static final String ERROR = "error";
  private static final String TRIAL = "trial";

  private RowSchema() {}

  /** The columns of the table of rows. */
  static List<Column> columns(StudyPlan plan) {
    return RowTable.of(NAME, plan, List.of()).columns();
  }

  /** The place of the column that says why a row failed. */
  static int error(StudyPlan plan) {
    return 2 + plan.study().varied().size();
  }

  /** As {@link RowCells} makes them. */
  static StructType made(StudyPlan plan) {
    return TableCells.schema(columns(plan), TRIAL);
  }

  /** A row as it was before it was Spark's, to the last bit. */
  static StudyRow studyRow(Row row, StudyPlan plan) {
    double[] measures =
        plan.measures().stream()
            .mapToInt(row::fieldIndex)
            .mapToDouble(place -> row.isNullAt(place) ? Double.NaN : row.getDouble(place))
            .toArray();
    double[] trial = TableCells.numbers(row, TRIAL);
    return new StudyRow(
        row.getLong(row.fieldIndex(ROW)),
        TableCells.text(row, STATE),
        TableCells.text(row, ERROR),
        measures,
        trial.length == 0 ? Trial.NONE : Trial.of(trial));
  }
}
