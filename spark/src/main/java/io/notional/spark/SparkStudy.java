package io.notional.spark;

import io.notional.api.error.NotionalException;
import io.notional.studies.StudyPlan;
import io.notional.studies.StudyRow;
import io.notional.studies.SweepSummary;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A study whose rows run on Apache Spark, each to the same bits as in this Java. The study was
 * checked and its markets were loaded here; what it needs goes to the executors with the function
 * that runs the rows, and each of them reads its market once.
 *
 * <pre>{@code
 * SparkStudy study =
 *     SparkStudy.builder().study(Path.of("band.yaml")).market(Path.of("since-1962.yaml")).build();
 * Dataset<Row> measures = study.run(study.rows(spark));
 * measures.write().parquet("s3a://studies/band");
 * }</pre>
 *
 * <p>Uses sessions and data sets alone, neither RDDs nor a Spark context, so that the session may
 * be one of Spark Connect. Immutable, and safe for use by many threads.
 */
public final class SparkStudy {
  /** Rows of a task, unless told otherwise: a quarter of a second or more of work. */
  public static final int ROWS_OF_A_TASK = 256;

  private final StudyPlan plan;
  private final Shipment<StudyPlan> shipment;

  SparkStudy(StudyPlan plan, Shipment<StudyPlan> shipment) {
    this.plan = plan;
    this.shipment = shipment;
  }

  /** Starts one. */
  public static SparkStudyBuilder builder() {
    return new SparkStudyBuilder();
  }

  /** The study as it was planned here. */
  public StudyPlan plan() {
    return plan;
  }

  /**
   * What its rows follow from, as 64 hexadecimal digits: the contents of all files, the versions of
   * plugins and the dates. An executor reads the market of a hash once.
   */
  public String hash() {
    return shipment.hash();
  }

  /** How many bytes of files go to each executor; 0 where it finds them itself. */
  public int shippedBytes() {
    return shipment.size();
  }

  /** The numbers of all rows, {@value #ROWS_OF_A_TASK} to a task. */
  public Dataset<Row> rows(SparkSession spark) {
    return rows(spark, ROWS_OF_A_TASK);
  }

  /**
   * The numbers of all rows in a column {@code row}.
   *
   * @param ofTask how many rows each task has, at most
   */
  public Dataset<Row> rows(SparkSession spark, int ofTask) {
    return Numbered.all(spark, RowSchema.ROW, plan.study().rows(), ofTask);
  }

  /**
   * Runs rows, once Spark is asked for what came of them.
   *
   * @param rows with a column {@code row} of whole numbers; other columns are left out
   * @return a row each, in no order: {@code row} (bigint), what it has of what varies (double, date
   *     or string, null where it has what the spec has), {@code state} and {@code error} (string,
   *     null where there is none), the measures (double, null where not known), and {@code trial}
   *     (array of double): the moments of its returns, of which {@link #summary} needs to know
   * @throws NotionalException {@code MISSING_VALUE} if there is no such column
   */
  public Dataset<Row> run(Dataset<Row> rows) {
    Dataset<Row> made =
        Numbered.column(rows, RowSchema.ROW)
            .mapPartitions(
                new RowFunction<>(shipment, RowCells::new), Encoders.row(RowSchema.made(plan)));
    return TableCells.withDates(made, RowSchema.columns(plan));
  }

  /**
   * A row of {@link #run} as a sweep in this Java would have it, to the last bit.
   *
   * @throws IllegalArgumentException if columns are missing
   */
  public StudyRow studyRow(Row row) {
    return RowSchema.studyRow(row, plan);
  }

  /**
   * What rows come to, as of any sweep; they are fetched a part at a time in their order.
   *
   * @param measures of {@link #run}, each row once, mostly read back from where they were written:
   *     what was not written runs again
   */
  public SweepSummary summary(Dataset<Row> measures) {
    return SweepSummary.of(plan, Numbered.inOrder(measures, RowSchema.ROW, this::studyRow));
  }
}
