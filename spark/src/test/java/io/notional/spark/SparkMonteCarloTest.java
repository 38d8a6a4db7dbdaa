package io.notional.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.NotionalException;
import io.notional.core.tables.Table;
import io.notional.files.results.TableCsv;
import io.notional.files.results.TableFormats;
import io.notional.studies.montecarlo.MonteCarloFiles;
import io.notional.studies.montecarlo.MonteCarloSettings;
import io.notional.studies.montecarlo.MonteCarloSummary;
import io.notional.studies.montecarlo.MonteCarloTables;
import io.notional.studies.montecarlo.PathMethod;
import io.notional.studies.montecarlo.PathRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paths of a fund of two whose prices are files. */
class SparkMonteCarloTest {
  private static final int PATHS = 50;

  private static SparkSession spark;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    spark = LocalSpark.session();
  }

  private SparkMonteCarlo paths(long seed) {
    StudyFixture.securities(folder);
    MonteCarloSettings settings =
        new MonteCarloSettings(
            PATHS,
            2,
            seed,
            PathMethod.BLOCK,
            21,
            0,
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty());
    return SparkMonteCarlo.builder()
        .spec(folder.resolve("specs/blend.yaml"))
        .market(folder.resolve("markets/securities.yaml"))
        .dataRoot(folder.resolve("store"))
        .settings(settings)
        .build();
  }

  private static List<PathRow> here(SparkMonteCarlo paths) {
    List<PathRow> rows = new ArrayList<>();
    paths.paths().run(1, rows::add, () -> false);
    return rows;
  }

  private static List<PathRow> rows(SparkMonteCarlo paths, Dataset<Row> rows) {
    return rows.collectAsList().stream()
        .map(paths::pathRow)
        .sorted(Comparator.comparingLong(PathRow::path))
        .toList();
  }

  private static byte[] bytes(SparkMonteCarlo paths, List<PathRow> rows) {
    Table table = MonteCarloTables.paths("paths", paths.paths(), rows);
    return TableCsv.of(table);
  }

  /** The files go along: executors read no other. */
  @Test
  void pathsAreThoseOfThisJavaToTheLastByte() throws IOException {
    SparkMonteCarlo paths = paths(3);
    List<PathRow> here = here(paths);
    assertThat(here).hasSize(PATHS).doesNotHaveDuplicates().noneMatch(PathRow::isFailed);
    Files.delete(folder.resolve("store/prices/IVV.csv"));
    List<PathRow> there = rows(paths, paths.run(paths.rows(spark, 7)));
    assertThat(there).isEqualTo(here);
    assertThat(bytes(paths, there)).isEqualTo(bytes(paths, here));
  }

  @Test
  void whatIsWrittenAndReadAgainComesToTheSame() throws IOException {
    SparkMonteCarlo paths = paths(4);
    String out = folder.resolve("out").toString();
    paths.run(paths.rows(spark, 20)).write().parquet(out);
    MonteCarloSummary there = paths.summary(spark.read().parquet(out));
    MonteCarloSummary here = paths.paths().run(2, row -> {}, () -> false);
    for (MonteCarloSummary summary : List.of(here, there)) {
      Path files = folder.resolve(summary == here ? "here" : "there");
      MonteCarloFiles.write(files, summary, TableFormats.CSV, Map.of(), () -> false);
    }
    for (String name : List.of("fan.csv", "horizons.csv", "convergence.csv", "montecarlo.json")) {
      assertThat(folder.resolve("there").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("here").resolve(name));
    }
  }

  @Test
  void columnsAreThoseOfTheTableOfPathsAndTheNumbers() {
    SparkMonteCarlo paths = paths(5);
    StructField[] fields = paths.run(paths.rows(spark)).schema().fields();
    assertThat(Stream.of(fields).map(f -> f.name() + " " + f.dataType().simpleString()))
        .containsExactly(
            "path bigint",
            "wealth double",
            "drawdown double",
            "headroom double",
            "calls bigint",
            "first_call date",
            "line_closes bigint",
            "first_line date",
            "stopped date",
            "state string",
            "error string",
            "numbers array<double>");
  }

  @Test
  void anyNumbersOfPathsDo() {
    SparkMonteCarlo paths = paths(6);
    Dataset<Row> some =
        spark.sql("select cast(col1 as int) as path from values (49), (50), (-1), (null)");
    List<Row> rows = paths.run(some).collectAsList();
    assertThat(rows).hasSize(4);
    for (Row row : rows) {
      String error = row.isNullAt(10) ? "" : row.getString(10);
      String number = String.valueOf(row.get(0));
      switch (number) {
        case "49" -> assertThat(paths.pathRow(row)).isEqualTo(paths.paths().row(49));
        case "null" -> assertThat(error).isEqualTo("path must be a number but was null");
        default -> assertThat(error).isEqualTo("path must be in [0, 49] but was " + number);
      }
    }
    assertThatThrownBy(() -> paths.run(spark.range(3).toDF("row")))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("rows must have a column 'path' but have row");
    assertThat(paths(7).hash()).isNotEqualTo(paths.hash());
    assertThat(paths(6).hash()).isEqualTo(paths.hash());
  }
}
