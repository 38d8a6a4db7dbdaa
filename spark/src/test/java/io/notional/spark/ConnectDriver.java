package io.notional.spark;

import io.notional.studies.StudyRow;
import io.notional.studies.Sweep;
import io.notional.studies.montecarlo.MonteCarloSettings;
import io.notional.studies.montecarlo.PathRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** A client of Spark Connect in a Java of its own: runs a study and paths, here and there. */
final class ConnectDriver {
  private ConnectDriver() {}

  /** Runs both of a folder of {@link StudyFixture}. */
  public static void main(String[] words) {
    Path folder = Path.of(words[0]);
    SparkSession spark = SparkSession.builder().getOrCreate();
    System.out.println("> " + spark.getClass().getName());
    SparkStudy study =
        SparkStudy.builder()
            .study(folder.resolve("studies/nav.yaml"))
            .market(folder.resolve("markets/funds.yaml"))
            .dataRoot(folder.resolve("store"))
            .build();
    List<StudyRow> rows =
        study.run(study.rows(spark, 9)).collectAsList().stream()
            .map(study::studyRow)
            .sorted(Comparator.comparingLong(StudyRow::row))
            .toList();
    List<StudyRow> here = Sweep.of(study.plan()).threads(1).rows();
    System.out.println("> equal rows: " + (rows.equals(here) ? rows.size() : -1));
    SparkMonteCarlo paths =
        SparkMonteCarlo.builder()
            .spec(folder.resolve("specs/blend.yaml"))
            .market(folder.resolve("markets/securities.yaml"))
            .dataRoot(folder.resolve("store"))
            .settings(MonteCarloSettings.of(40, 2, 1))
            .build();
    List<PathRow> there =
        paths.run(paths.rows(spark, 7)).collectAsList().stream()
            .map(paths::pathRow)
            .sorted(Comparator.comparingLong(PathRow::path))
            .toList();
    List<PathRow> run = new ArrayList<>();
    paths.paths().run(1, run::add, () -> false);
    System.out.println("> equal paths: " + (there.equals(run) ? there.size() : -1));
    System.out.println("> summary: " + paths.summary(paths.run(paths.rows(spark))).ran());
    System.out.flush();
    Runtime.getRuntime().halt(0); // the server ends with the test: there is no session to release
  }
}
