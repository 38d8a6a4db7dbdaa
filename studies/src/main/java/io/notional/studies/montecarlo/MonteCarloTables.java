package io.notional.studies.montecarlo;

import io.notional.core.tables.Table;
import io.notional.core.tables.TableBuilder;
import io.notional.core.tables.Unit;
import java.util.List;

/** What paths came to as tables. Stateless. */
public final class MonteCarloTables {
  /** The quantiles of the fan. */
  public static final List<Double> LEVELS = List.of(0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99);

  private MonteCarloTables() {}

  /** Probabilities by the end of each year, with their intervals. */
  public static Table horizons(MonteCarloSummary summary) {
    TableBuilder table = Table.builder("horizons").integers(Unit.YEARS, "years").dates("date");
    table.integers(Unit.COUNT, "paths");
    for (Trouble trouble : Trouble.values()) {
      interval(table, Unit.FRACTION, trouble.id());
    }
    interval(table, Unit.FRACTION, "survived");
    interval(table, Unit.FRACTION, "mean_wealth");
    for (int year = 1; year <= summary.years(); year++) {
      table.integer(year).date(summary.date(year)).integer((int) summary.ran());
      for (Trouble trouble : Trouble.values()) {
        interval(table, summary.probability(trouble, year));
      }
      interval(table, summary.survival(year));
      interval(table, summary.meanWealth(year));
      table.endRow();
    }
    return table.build();
  }

  /** Quantiles of wealth, drawdown and least headroom by the end of each year. */
  public static Table fan(MonteCarloSummary summary) {
    TableBuilder table =
        Table.builder("fan").integers(Unit.YEARS, "years").dates("date").texts("measure");
    table.numbers(Unit.FRACTION, "quantile");
    interval(table, Unit.FRACTION, "value");
    for (int year = 1; year <= summary.years(); year++) {
      for (PathMeasure measure : PathMeasure.values()) {
        for (double level : LEVELS) {
          table.integer(year).date(summary.date(year)).text(measure.id()).number(level);
          interval(table, summary.quantile(measure, year, level));
          table.endRow();
        }
      }
    }
    return table.build();
  }

  /** What the first paths came to at the last horizon. */
  public static Table convergence(MonteCarloSummary summary) {
    TableBuilder table = Table.builder("convergence").integers(Unit.COUNT, "paths");
    interval(table, Unit.FRACTION, "call");
    interval(table, Unit.FRACTION, "survived");
    interval(table, Unit.FRACTION, "median_wealth");
    for (MonteCarloSummary.Convergence look : summary.convergence()) {
      table.integer((int) look.paths());
      interval(table, look.call());
      interval(table, look.survival());
      interval(table, look.medianWealth());
      table.endRow();
    }
    return table.build();
  }

  private static void interval(TableBuilder table, Unit unit, String name) {
    table.numbers(unit, name, name + "_low", name + "_high");
  }

  private static void interval(TableBuilder table, Interval interval) {
    table.number(interval.value()).number(interval.low()).number(interval.high());
  }

  /**
   * A row for each of some paths.
   *
   * @param name of the table
   */
  public static Table paths(String name, MonteCarlo paths, List<PathRow> rows) {
    TableBuilder table =
        Table.builder(name)
            .integers(Unit.COUNT, "path")
            .numbers(Unit.FRACTION, "wealth", "drawdown")
            .numbers(Unit.FRACTION_OF_NAV, "headroom")
            .integers(Unit.COUNT, "calls")
            .dates("first_call")
            .integers(Unit.COUNT, "line_closes")
            .dates("first_line")
            .dates("stopped")
            .texts("state", "error");
    rows.forEach(row -> add(table, row, paths.horizons()));
    return table.build();
  }

  private static void add(TableBuilder table, PathRow row, Horizons horizons) {
    table.integer((int) row.path());
    if (row.isFailed()) {
      table.unknown().unknown().unknown().integer(0).unknown().integer(0).unknown().unknown();
      table.text("FAILED").text(row.error()).endRow();
      return;
    }
    int last = horizons.years() - 1;
    table.number(row.wealth(last)).number(row.drawdown(last)).number(row.headroom(last));
    table.integer(row.calls());
    date(table, row.firstCall(), horizons);
    table.integer(row.lineDays());
    date(table, row.firstLine(), horizons);
    date(table, row.stopped(), horizons);
    table.text(row.worstState().name()).text("").endRow();
  }

  private static void date(TableBuilder table, int row, Horizons horizons) {
    if (row < 0) {
      table.unknown();
    } else {
      table.date(horizons.date(row));
    }
  }
}
