package io.notional.spark;

import io.notional.core.tables.Column;
import io.notional.core.tables.DateColumn;
import io.notional.core.tables.IntegerColumn;
import io.notional.core.tables.NumberColumn;
import io.notional.studies.RowTable;
import io.notional.studies.StudyPlan;
import io.notional.studies.StudyRow;
import io.notional.studies.Trial;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
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
    StructType schema = new StructType();
    for (Column column : columns(plan)) {
      schema = schema.add(column.name(), made(column), true);
    }
    return schema.add(TRIAL, DataTypes.createArrayType(DataTypes.DoubleType, false), true);
  }

  private static DataType made(Column column) {
    if (column instanceof NumberColumn) {
      return DataTypes.DoubleType;
    }
    if (column instanceof IntegerColumn) {
      return DataTypes.LongType;
    }
    return column instanceof DateColumn ? DataTypes.IntegerType : DataTypes.StringType;
  }

  /** As they are handed out: days become dates, which Java's own dates would not survive alike. */
  static Dataset<Row> withDates(Dataset<Row> made, StudyPlan plan) {
    Dataset<Row> dated = made;
    for (Column column : columns(plan)) {
      if (column instanceof DateColumn) {
        org.apache.spark.sql.Column days = functions.col("`" + column.name() + "`");
        dated = dated.withColumn(column.name(), functions.date_from_unix_date(days));
      }
    }
    return dated;
  }

  /** A row as it was before it was Spark's, to the last bit. */
  static StudyRow studyRow(Row row, StudyPlan plan) {
    double[] measures =
        plan.measures().stream()
            .mapToInt(row::fieldIndex)
            .mapToDouble(place -> row.isNullAt(place) ? Double.NaN : row.getDouble(place))
            .toArray();
    double[] trial =
        row.<Double>getList(row.fieldIndex(TRIAL)).stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
    return new StudyRow(
        row.getLong(row.fieldIndex(ROW)),
        text(row, STATE),
        text(row, ERROR),
        measures,
        trial.length == 0 ? Trial.NONE : Trial.of(trial));
  }

  private static String text(Row row, String column) {
    int place = row.fieldIndex(column);
    return row.isNullAt(place) ? "" : row.getString(place);
  }
}
