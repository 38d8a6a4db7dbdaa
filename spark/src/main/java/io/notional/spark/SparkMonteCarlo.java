package io.notional.spark;

import io.notional.api.error.NotionalException;
import io.notional.studies.montecarlo.MonteCarlo;
import io.notional.studies.montecarlo.MonteCarloSummary;
import io.notional.studies.montecarlo.PathRow;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Paths of a fund that run on Apache Spark, each to the same bits as in this Java: as {@link
 * SparkStudy}, of {@code notional montecarlo}.
 *
 * <pre>{@code
 * SparkMonteCarlo paths =
 *     SparkMonteCarlo.builder()
 *         .spec(Path.of("fund.yaml"))
 *         .market(Path.of("since-1962.yaml"))
 *         .settings(MonteCarloSettings.of(1_000_000, 25, 1))
 *         .build();
 * Dataset<Row> rows = paths.run(paths.rows(spark));
 * rows.write().parquet("s3a://studies/paths");
 * }</pre>
 *
 * <p>Immutable, and safe for use by many threads.
 */
public final class SparkMonteCarlo {
  /** Paths of a task, unless told otherwise: half a second of work, or minutes of fitted paths. */
  public static final int PATHS_OF_A_TASK = 1000;

  private final MonteCarlo paths;
  private final Shipment<MonteCarlo> shipment;

  SparkMonteCarlo(MonteCarlo paths, Shipment<MonteCarlo> shipment) {
    this.paths = paths;
    this.shipment = shipment;
  }

  /** Starts one. */
  public static SparkMonteCarloBuilder builder() {
    return new SparkMonteCarloBuilder();
  }

  /** The paths as they were planned here. */
  public MonteCarlo paths() {
    return paths;
  }

  /** What they follow from, as 64 hexadecimal digits: see {@link SparkStudy#hash}. */
  public String hash() {
    return shipment.hash();
  }

  /** The numbers of all paths, {@value #PATHS_OF_A_TASK} to a task. */
  public Dataset<Row> rows(SparkSession spark) {
    return rows(spark, PATHS_OF_A_TASK);
  }

  /**
   * The numbers of all paths in a column {@code path}.
   *
   * @param ofTask how many each task has, at most
   */
  public Dataset<Row> rows(SparkSession spark, int ofTask) {
    return Numbered.all(spark, PathCells.PATH, paths.settings().paths(), ofTask);
  }

  /**
   * Runs paths, once Spark is asked for what came of them.
   *
   * @param rows with a column {@code path} of whole numbers; other columns are left out
   * @return a row each, in no order: the columns of {@code notional montecarlo}'s table of paths
   *     (numbers, dates and texts, null where there is none), and {@code numbers} (array of
   *     double): what {@link #summary} needs to know
   * @throws NotionalException {@code MISSING_VALUE} if there is no such column
   */
  public Dataset<Row> run(Dataset<Row> rows) {
    Dataset<Row> made =
        Numbered.column(rows, PathCells.PATH)
            .mapPartitions(
                new RowFunction<>(shipment, PathCells::new),
                Encoders.row(TableCells.schema(PathCells.columns(paths), PathCells.NUMBERS)));
    return TableCells.withDates(made, PathCells.columns(paths));
  }

  /**
   * A row of {@link #run} as this Java would have it, to the last bit.
   *
   * @throws IllegalArgumentException if columns are missing
   */
  public PathRow pathRow(Row row) {
    return PathRow.of(
        row.getLong(row.fieldIndex(PathCells.PATH)),
        TableCells.text(row, PathCells.ERROR),
        TableCells.numbers(row, PathCells.NUMBERS));
  }

  /**
   * What the paths come to; they are fetched a part at a time in their order.
   *
   * @param rows of {@link #run}, each path once, mostly read back from where they were written:
   *     what was not written runs again
   */
  public MonteCarloSummary summary(Dataset<Row> rows) {
    return MonteCarloSummary.of(paths, Numbered.inOrder(rows, PathCells.PATH, this::pathRow));
  }
}
