package io.notional.spark;

import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.error.Problems;
import io.notional.studies.SweepSummary;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Runs a study for {@code spark-submit --class io.notional.spark.Main}: writes a row for each row
 * of the study, and prints what they come to. Ends with 2 for input that cannot be used, 1 for a
 * job that failed.
 */
public final class Main {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_INPUT = 2;

  private final PrintStream out;
  private final PrintStream err;
  private final Consumer<SparkSession> ending;

  /**
   * Prints as told.
   *
   * @param ending what is done with the session at the end
   */
  Main(PrintStream out, PrintStream err, Consumer<SparkSession> ending) {
    this.out = out;
    this.err = err;
    this.ending = ending;
  }

  /** Runs a study in the session that the cluster gives. */
  public static void main(String... words) {
    int code = new Main(System.out, System.err, SparkSession::stop).run(words);
    if (code != DONE) {
      System.exit(code);
    }
  }

  int run(String... words) {
    if (List.of(words).contains("--help")) {
      out.print(SubmitOptions.USAGE);
      return DONE;
    }
    try {
      Problems problems = new Problems();
      SubmitOptions options = SubmitOptions.read(problems, words);
      SparkStudyBuilder builder = options.study();
      problems.throwIfAny();
      SparkStudy study = builder.build();
      return write(study, options, SparkSession.builder().getOrCreate());
    } catch (NotionalException e) {
      e.problems().forEach(problem -> err.println(words(problem)));
      return WRONG_INPUT;
    }
  }

  private static String words(Problem problem) {
    return problem.where().isEmpty()
        ? problem.message()
        : problem.message() + " (" + problem.where() + ")";
  }

  private int write(SparkStudy study, SubmitOptions options, SparkSession spark) {
    try {
      study
          .run(study.rows(spark, options.rowsPerTask()))
          .write()
          .mode(options.replaces() ? SaveMode.Overwrite : SaveMode.ErrorIfExists)
          .format(options.format())
          .save(options.out());
      Dataset<Row> written = spark.read().format(options.format()).load(options.out());
      print(study.summary(written), options.out());
      return DONE;
    } catch (Exception e) { // Spark throws checked exceptions that it does not declare
      err.println(firstLines(e));
      return FAILED;
    } finally {
      ending.accept(spark);
    }
  }

  /** What Spark says without what it adds of its own stack. */
  private static String firstLines(Exception failure) {
    String text = String.valueOf(failure.getMessage());
    int stack = text.indexOf("\n\tat ");
    return stack < 0 ? text : text.substring(0, stack);
  }

  private void print(SweepSummary summary, String where) {
    out.println(summary.plan().study().title());
    out.println("  " + summary.rows() + " rows in " + where);
    summary.errors().forEach((error, rows) -> out.println("  " + rows + " failed: " + error));
    String measure = summary.plan().study().best().measure();
    summary
        .best()
        .ifPresent(
            row ->
                out.println(
                    "  the best row is "
                        + row.row()
                        + " with a "
                        + measure
                        + " of "
                        + decimals(summary.value(row, measure))));
    summary
        .deflated()
        .ifPresent(
            ratio ->
                out.println(
                    "  that its Sharpe ratio is more than luck would have shown has a probability"
                        + " of "
                        + decimals(ratio.probability())));
    summary
        .overfitting()
        .ifPresent(
            found ->
                out.println(
                    "  that choosing it is overfitting has a probability of "
                        + decimals(found.probability())));
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
