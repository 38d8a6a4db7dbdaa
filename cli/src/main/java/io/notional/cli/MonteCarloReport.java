package io.notional.cli;

import io.notional.studies.montecarlo.Interval;
import io.notional.studies.montecarlo.MonteCarlo;
import io.notional.studies.montecarlo.MonteCarloSettings;
import io.notional.studies.montecarlo.MonteCarloSummary;
import io.notional.studies.montecarlo.PathMeasure;
import io.notional.studies.montecarlo.PathMethod;
import io.notional.studies.montecarlo.Trouble;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What {@code montecarlo} prints: what may happen by the end of some years, and the fan. */
final class MonteCarloReport {
  private static final int[] YEARS = {1, 2, 3, 5, 10, 15, 20, 25, 30, 40, 50, 75, 100};

  private final PrintWriter out;

  MonteCarloReport(PrintWriter out) {
    this.out = out;
  }

  void print(MonteCarloSummary summary) {
    out.println(summary.paths().plan().fund().name() + ", " + made(summary.paths()));
    List<Integer> years = years(summary.years());
    TextTable troubles =
        new TextTable("by year", "margin call", "line drawn", "illiquid", "insolvent", "survived");
    for (int year : years) {
      troubles.row(
          Integer.toString(year),
          words(summary.probability(Trouble.CALL, year)),
          words(summary.probability(Trouble.LINE, year)),
          words(summary.probability(Trouble.ILLIQUID, year)),
          words(summary.probability(Trouble.INSOLVENT, year)),
          words(summary.survival(year)));
    }
    troubles.print(out);
    TextTable fan =
        new TextTable(
            "by year", "wealth 5%", "25%", "median", "75%", "95%", "drawdown", "least headroom");
    for (int year : years) {
      fan.row(
          Integer.toString(year),
          wealth(summary, year, 0.05),
          wealth(summary, year, 0.25),
          wealth(summary, year, 0.5),
          wealth(summary, year, 0.75),
          wealth(summary, year, 0.95),
          Words.percent(summary.quantile(PathMeasure.DRAWDOWN, year, 0.5).value()),
          Words.percent(summary.quantile(PathMeasure.HEADROOM, year, 0.5).value()));
    }
    fan.print(out);
    foot(summary);
  }

  /** How paths were made, in a line. */
  static String made(MonteCarlo paths) {
    MonteCarloSettings settings = paths.settings();
    return Words.count(settings.paths(), "path")
        + " of "
        + Words.count(settings.years(), "year")
        + ", "
        + settings.method().id()
        + (settings.method() == PathMethod.SYNTHETIC
            ? ", fitted to "
            : " of " + Words.count(settings.blockDays(), "day") + " from ")
        + paths.firstUsed()
        + " to "
        + paths.lastUsed()
        + ", seed "
        + settings.seed();
  }

  private void foot(MonteCarloSummary summary) {
    out.println(
        "95% intervals of "
            + Words.count((int) summary.ran(), "path")
            + " in brackets; wealth in"
            + " multiples of what went in; drawdown and headroom are medians");
    if (summary.failed() > 0) {
      out.println(Words.count((int) summary.failed(), "path") + " failed and count nowhere");
    }
  }

  private static List<Integer> years(int last) {
    List<Integer> years = new ArrayList<>();
    for (int year : YEARS) {
      if (year < last) {
        years.add(year);
      }
    }
    years.add(last);
    return years;
  }

  static String words(Interval interval) {
    return Words.percent(interval.value())
        + " ["
        + Words.percent(interval.low())
        + ", "
        + Words.percent(interval.high())
        + "]";
  }

  private static String wealth(MonteCarloSummary summary, int year, double level) {
    return Words.number(summary.quantile(PathMeasure.WEALTH, year, level).value(), 2);
  }
}
