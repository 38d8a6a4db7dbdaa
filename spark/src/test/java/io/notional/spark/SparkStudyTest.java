package io.notional.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.NotionalException;
import io.notional.files.results.TableCsv;
import io.notional.studies.RowTable;
import io.notional.studies.StudyRow;
import io.notional.studies.Sweep;
import io.notional.studies.SweepSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkStudyTest {
  private static SparkSession spark;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    spark = LocalSpark.session();
  }

  private static List<StudyRow> rows(SparkStudy study, Dataset<Row> measures) {
    return measures.collectAsList().stream()
        .map(study::studyRow)
        .sorted(Comparator.comparingLong(StudyRow::row))
        .toList();
  }

  private static byte[] bytes(SparkStudy study, List<StudyRow> rows) {
    return TableCsv.of(RowTable.of("rows", study.plan(), rows));
  }

  private static void deleteAll(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void rowsAreThoseOfThisJavaToTheLastByte() {
    SparkStudy study = StudyFixture.synthetic(folder).build();
    List<StudyRow> here = Sweep.of(study.plan()).threads(1).rows();
    assertThat(here.stream().filter(StudyRow::failed)).hasSize(8);
    Dataset<Row> measures = study.run(study.rows(spark, 3));
    List<StudyRow> there = rows(study, measures);
    assertThat(there).isEqualTo(here);
    assertThat(bytes(study, there)).isEqualTo(bytes(study, here));
  }

  @Test
  void whatIsWrittenAndReadAgainIsTheSame() {
    SparkStudy study = StudyFixture.synthetic(folder).build();
    String out = folder.resolve("out").toString();
    study.run(study.rows(spark, 5)).write().parquet(out);
    Dataset<Row> read = spark.read().parquet(out);
    List<StudyRow> here = Sweep.of(study.plan()).threads(1).rows();
    assertThat(rows(study, read)).isEqualTo(here);
    SweepSummary summary = study.summary(read);
    SweepSummary ours = SweepSummary.of(study.plan(), here);
    assertThat(summary.rows()).isEqualTo(16);
    assertThat(summary.errors()).isEqualTo(ours.errors()).hasSize(1);
    assertThat(summary.best()).isEqualTo(ours.best()).isPresent();
    assertThat(summary.deflated()).isEqualTo(ours.deflated()).isPresent();
  }

  @Test
  void columnsAreThoseOfTheTableOfRowsAndTheTrial() {
    SparkStudy study = StudyFixture.synthetic(folder).build();
    Dataset<Row> measures = study.run(study.rows(spark));
    List<String> names = Stream.of(measures.schema().fields()).map(StructField::name).toList();
    assertThat(names)
        .startsWith("row", "seed", "with.band", "with.equity", "from", "preset", "state", "error")
        .contains("returns.sharpe_ratio", "exposures.notional[sleeve=bonds]@2001-06-01")
        .endsWith("trial")
        .hasSize(8 + study.plan().measures().size() + 1);
    List<String> types =
        Stream.of(measures.schema().fields()).map(f -> f.dataType().simpleString()).toList();
    assertThat(types.get(0)).isEqualTo("bigint");
    assertThat(types.subList(2, 8))
        .containsExactly("double", "double", "date", "string", "string", "string");
    assertThat(types.subList(8, types.size() - 1)).containsOnly("double");
    assertThat(types.get(types.size() - 1)).isEqualTo("array<double>");
    Row failed = measures.filter("error is not null").orderBy("row").first();
    assertThat(failed.getString(failed.fieldIndex("error"))).contains("equity");
    assertThat(failed.isNullAt(failed.fieldIndex("state"))).isTrue();
    assertThat(failed.isNullAt(failed.fieldIndex("returns.sharpe_ratio"))).isTrue();
    assertThat(measures.filter("`from` = date'2000-09-01'").count()).isEqualTo(8);
  }

  @Test
  void filesGoAlongAndAreReadOnce() {
    // dates of its own, since what another test has read would not be read again
    Optional<LocalDate> last = Optional.of(LocalDate.of(2018, 7, 2));
    SparkStudy study = StudyFixture.onFiles(folder).lastDate(last).build();
    List<StudyRow> here = Sweep.of(study.plan()).threads(1).rows();
    assertThat(here).noneMatch(StudyRow::failed).doesNotHaveDuplicates();
    assertThat(study.shippedBytes()).isBetween(1_000, 40_000);
    deleteAll(folder.resolve("store"));
    deleteAll(folder.resolve("specs"));
    deleteAll(folder.resolve("studies"));
    int before = ExecutorPlans.loads();
    assertThat(rows(study, study.run(study.rows(spark, 4)))).isEqualTo(here);
    assertThat(rows(study, study.run(study.rows(spark, 30)))).isEqualTo(here);
    assertThat(ExecutorPlans.loads()).isEqualTo(before + 1);
  }

  @Test
  void aSharedFolderIsReadWhereItIs() {
    SparkStudy study = StudyFixture.onFiles(folder).shared(true).build();
    assertThat(study.shippedBytes()).isZero();
    List<StudyRow> here = Sweep.of(study.plan()).threads(1).rows();
    assertThat(rows(study, study.run(study.rows(spark, 20)))).isEqualTo(here);
  }

  @Test
  void aFileThatChangedSinceFailsTheJobByName() {
    SparkStudy study = StudyFixture.onFiles(folder).shared(true).build();
    StudyFixture.write(
        folder.resolve("store/prices/AGG.csv"),
        "date,adj_close\n2015-01-02,1\n2016-12-30,2\n2018-12-28,2\n");
    assertThatThrownBy(() -> study.run(study.rows(spark)).collectAsList())
        .hasMessageContaining("an executor has not what the study was planned with")
        .hasMessageContaining("prices/AGG.csv");
  }

  @Test
  void anyNumbersOfRowsDo() {
    SparkStudy study = StudyFixture.onFiles(folder).build();
    Dataset<Row> some =
        spark.sql(
            "select 'x' as other, cast(col1 as int) as row from values (59), (7), (60), (-1),"
                + " (null), (7)");
    Map<Object, List<Row>> byRow =
        study.run(some).collectAsList().stream()
            .collect(Collectors.groupingBy(r -> String.valueOf(r.get(0))));
    assertThat(byRow).containsOnlyKeys("59", "7", "60", "-1", "null");
    assertThat(byRow.get("7")).hasSize(2);
    assertThat(study.studyRow(byRow.get("59").get(0))).isEqualTo(study.plan().run(59));
    assertThat(error(byRow, "60")).isEqualTo("row must be in [0, 59] but was 60");
    assertThat(error(byRow, "-1")).isEqualTo("row must be in [0, 59] but was -1");
    assertThat(error(byRow, "null")).isEqualTo("row must be a number but was null");
  }

  private static String error(Map<Object, List<Row>> byRow, String row) {
    Row found = byRow.get(row).get(0);
    return found.getString(found.fieldIndex("error"));
  }

  @Test
  void rowsWithoutNumbersAreRefused() {
    SparkStudy study = StudyFixture.onFiles(folder).build();
    assertThatThrownBy(() -> study.run(spark.range(3).toDF("rows")))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("rows must have a column 'row' but have rows");
    assertThatThrownBy(() -> study.rows(spark, 0)).hasMessageContaining("must be 1 or more");
  }

  @Test
  void equalStudiesHaveOneHashAndOthersAnother() {
    SparkStudyBuilder builder = StudyFixture.onFiles(folder.resolve("one"));
    String hash = builder.build().hash();
    assertThat(StudyFixture.onFiles(folder.resolve("other")).build().hash()).isEqualTo(hash);
    assertThat(builder.lastDate(Optional.of(LocalDate.of(2017, 1, 3))).build().hash())
        .isNotEqualTo(hash);
    Path prices = folder.resolve("other/store/prices/AGG.csv");
    String changed = StudyFixture.read(prices).replace("100.0", "100.5");
    SparkStudyBuilder other = StudyFixture.onFiles(folder.resolve("other"));
    StudyFixture.write(prices, changed);
    assertThat(other.build().hash()).isNotEqualTo(hash);
  }
}
