package io.notional.report;

import io.notional.core.tables.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report: one HTML file that needs nothing but itself. Tables and sentences are written here and
 * are read without script; charts are drawn by what is in the file. Sections appear where there is
 * something to show. Equal runs make equal bytes, on any Java.
 *
 * <pre>{@code
 * byte[] page = Report.titled("90/60 beside 60/40").run(one).run(other).html();
 * }</pre>
 *
 * <p>Used by one thread.
 */
public final class Report {
  private final List<ReportRun> runs = new ArrayList<>();
  private final List<StressTest> tests = new ArrayList<>();
  private final String title;
  private ReportRun benchmark;
  private Table comparison;

  private Report(String title) {
    this.title = title;
  }

  /**
   * A report without anything in it yet.
   *
   * @param title any text
   */
  public static Report titled(String title) {
    return new Report(title);
  }

  /** Adds a run, in the order of the columns. */
  public Report run(ReportRun run) {
    runs.add(run);
    return this;
  }

  /** Sets the runs against another. */
  public Report benchmark(ReportRun run) {
    this.benchmark = run;
    return this;
  }

  /** Adds scenarios that were played on a fund. */
  public Report stress(StressTest test) {
    tests.add(test);
    return this;
  }

  /**
   * Adds runs side by side.
   *
   * @param table the table {@code compare}
   */
  public Report comparison(Table table) {
    this.comparison = table;
    return this;
  }

  /**
   * The page in UTF-8.
   *
   * @throws IllegalStateException if there is nothing to report
   */
  public byte[] html() {
    if (runs.isEmpty() && tests.isEmpty()) {
      throw new IllegalStateException("a report must have a run or a stress test but has none");
    }
    List<Fund> funds = new ArrayList<>();
    runs.forEach(run -> funds.add(Fund.of(run, funds.size())));
    if (benchmark != null) {
      funds.add(Fund.benchmark(benchmark, funds));
    }
    List<Section> sections =
        Sections.of(funds, List.copyOf(tests), Optional.ofNullable(comparison));
    return Frame.around(title, Frame.period(funds, tests), sections);
  }
}
