package io.notional.report;

import io.notional.core.tables.Table;
import io.notional.core.tables.TextColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run of the report, with what several sections need of it. Used by one thread. */
final class Fund {
  final String name;
  final String key;
  final String colour;
  final boolean benchmark;
  final Document summary;
  final Document manifest;
  final NavSeries nav;
  private final ReportRun run;
  private final Map<String, Contributions> contributions = new HashMap<>();
  private List<CalendarReturns.Period> years = List.of();
  private Map<String, String> classes = Map.of();
  private final Map<String, Optional<Table>> tables = new HashMap<>();
  private final Map<String, DayRows> rows = new HashMap<>();
  private final Map<String, Pivot> pivots = new HashMap<>();

  private Fund(ReportRun run, int index, boolean benchmark, NavSeries nav) {
    this.run = run;
    this.name = run.name();
    this.key = Integer.toString(index + 1);
    this.colour = benchmark ? Colours.BENCHMARK : Colours.run(index);
    this.benchmark = benchmark;
    this.summary = new Document(run.summary());
    this.manifest = new Document(run.manifest());
    this.nav = nav;
  }

  /** A fund by its place in the report. */
  static Fund of(ReportRun run, int index) {
    return new Fund(run, index, false, nav(run));
  }

  /** What the funds are set against, over the days that they have. */
  static Fund benchmark(ReportRun run, List<Fund> funds) {
    NavSeries nav = nav(run);
    if (!funds.isEmpty()) {
      int first = funds.stream().mapToInt(f -> f.nav.days()[0]).min().orElseThrow();
      int last = funds.stream().mapToInt(f -> f.nav.days()[f.nav.last()]).max().orElseThrow();
      nav = nav.within(first, last);
    }
    return new Fund(run, funds.size(), true, nav);
  }

  private static NavSeries nav(ReportRun run) {
    return NavSeries.of(run.tables().apply("nav").orElseThrow());
  }

  /** A table of the run, made once. */
  Optional<Table> table(String table) {
    return tables.computeIfAbsent(table, run.tables());
  }

  /** A table turned by {@link Pivot#of}, once. */
  Pivot pivot(String table, String keyColumn, String valueColumn) {
    return pivots.computeIfAbsent(
        table + "/" + keyColumn + "/" + valueColumn,
        k -> Pivot.of(rows(table), table(table).orElseThrow(), keyColumn, valueColumn));
  }

  /** The rows of each day of a table, found once. */
  DayRows rows(String table) {
    return rows.computeIfAbsent(
        table, name -> DayRows.of(table(name).orElseThrow().epochDays("date")));
  }

  /** Amounts of the table {@code attribution} by day and one of its columns, without flows. */
  Pivot attribution(String keyColumn) {
    Table table = table("attribution").orElseThrow();
    TextColumn sources = (TextColumn) table.column("source");
    int flow = sources.different().indexOf("flow");
    return Pivot.of(
        rows("attribution"), table, keyColumn, "amount", row -> sources.code(row) != flow);
  }

  /** Contributions by {@code source} or {@code sleeve}, found once. */
  Contributions contributions(String keyColumn) {
    return contributions.computeIfAbsent(keyColumn, column -> Contributions.of(this, column));
  }

  /** The asset class of each sleeve, found once. */
  Map<String, String> classes() {
    if (classes.isEmpty()) {
      classes = Contributions.classes(this);
    }
    return classes;
  }

  /** Returns of calendar years. */
  List<CalendarReturns.Period> years() {
    if (years.isEmpty()) {
      years = CalendarReturns.years(nav);
    }
    return years;
  }

  /** The base currency; empty where the summary names none. */
  String currency() {
    return summary.text("base_currency");
  }

  /** Closes a year, by which measures are annualised. */
  double closesPerYear() {
    double closes = summary.number("closes_per_year");
    return closes > 0 ? closes : 252;
  }

  /** Whether the run ended before its last day. */
  boolean stopped() {
    return !summary.text("stop_cause").isEmpty();
  }
}
