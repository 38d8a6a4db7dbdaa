package io.notional.spark;

import io.notional.studies.StudyRow;
import io.notional.studies.Sweep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What {@link SparkClusterTest} submits: runs a study here and on the cluster, then once more while
 * an executor is killed, and prints how they compare.
 */
public final class ClusterDriver {
  private static final int ROWS_OF_A_TASK = 3;

  private ClusterDriver() {}

  /**
   * Runs.
   *
   * @param words the study and the file that says that an executor was killed
   */
  public static void main(String... words) {
    SparkStudy study = SparkStudy.builder().study(Path.of(words[0])).build();
    List<StudyRow> here = Sweep.of(study.plan()).threads(1).rows();
    SparkSession spark = SparkSession.builder().getOrCreate();
    Dataset<Row> numbers = study.rows(spark, ROWS_OF_A_TASK);
    say("failed here", here.stream().filter(StudyRow::failed).count() + " of " + here.size());
    say("equal", rows(study, study.run(numbers)).equals(here));
    List<String> before = executors(spark);
    say("executors", before);
    Dataset<Row> deadly =
        numbers.mapPartitions(
            new Killer(words[1], here.size() / 2),
            Encoders.row(new StructType().add("row", DataTypes.LongType, false)));
    say("equal with one killed", rows(study, study.run(deadly)).equals(here));
    List<String> after = executors(spark);
    say("executors then", after);
    spark.stop();
  }

  private static void say(String what, Object value) {
    System.out.println("> " + what + ": " + value);
  }

  private static List<StudyRow> rows(SparkStudy study, Dataset<Row> measures) {
    return measures.collectAsList().stream()
        .map(study::studyRow)
        .sorted(Comparator.comparingLong(StudyRow::row))
        .toList();
  }

  /** Of each process how often it has read a market. */
  private static List<String> executors(SparkSession spark) {
    return spark
        .range(0, 12, 1, 12)
        .toDF("n")
        .mapPartitions(new Probe(), Encoders.STRING())
        .distinct()
        .orderBy("value")
        .collectAsList();
  }

  /** Says which process it is in. */
  private static final class Probe implements MapPartitionsFunction<Row, String> {
    @Override
    public Iterator<String> call(Iterator<Row> rows) throws InterruptedException {
      Thread.sleep(200); // so that the other executor gets some too
      return List.of(ProcessHandle.current().pid() + " read " + ExecutorPlans.loads()).iterator();
    }
  }

  /** Ends its process at a row, the first time that anybody comes there. */
  private static final class Killer implements MapPartitionsFunction<Row, Row> {
    private final String marker;
    private final long victim;

    Killer(String marker, long victim) {
      this.marker = marker;
      this.victim = victim;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return rows.hasNext();
        }

        @Override
        public Row next() {
          Row row = rows.next(); // those before it have run by now
          if (row.getLong(0) == victim) {
            killOnce();
          }
          return row;
        }
      };
    }

    private void killOnce() {
      try {
        Files.createFile(Path.of(marker));
      } catch (FileAlreadyExistsException e) {
        return;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Runtime.getRuntime().halt(137);
    }
  }
}
