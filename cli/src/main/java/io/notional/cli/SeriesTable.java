package io.notional.cli;

import io.notional.api.error.Problem;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.market.SeriesFacts;
import io.notional.files.market.SeriesReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints what was found in the files of a market: a line each, then what deserves a look. */
final class SeriesTable {
  /** What is counted and drops no row. */
  private static final Set<String> KEEPING =
      Set.of(PolicyCounts.DISTRIBUTION_NOISE, PolicyCounts.SPLIT, PolicyCounts.QUOTE_CONFLICT);

  private final PrintWriter out;

  SeriesTable(PrintWriter out) {
    this.out = out;
  }

  void print(List<SeriesReport> series) {
    TextTable table =
        new TextTable(
            "series",
            "file",
            "layout",
            "first",
            "last",
            "rows",
            "gaps",
            "stale",
            "dropped",
            "suspicious");
    series.forEach(report -> row(table, report));
    table.print(out);
    series.forEach(this::notes);
  }

  /** The same for programs: an object for each series, with what is not known as null. */
  static List<Object> document(List<SeriesReport> series) {
    return series.stream().<Object>map(SeriesTable::object).toList();
  }

  private static Map<String, Object> object(SeriesReport report) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("series", report.id());
    object.put("file", report.file());
    object.put("layout", report.layout());
    Optional<SeriesFacts> facts = report.facts();
    object.put("first", facts.map(f -> f.first().toString()).orElse(null));
    object.put("last", facts.map(f -> f.last().toString()).orElse(null));
    object.put("rows", facts.map(SeriesFacts::rows).orElse(null));
    object.put("gaps", facts.map(SeriesFacts::gaps).orElse(null));
    object.put("stale", facts.map(SeriesFacts::stale).orElse(null));
    object.put("policies", report.counts());
    object.put("problems", report.problems().stream().map(Problem::toString).toList());
    return object;
  }

  private static void row(TextTable table, SeriesReport report) {
    Optional<SeriesFacts> facts = report.facts();
    table.row(
        report.id(),
        report.file(),
        report.layout(),
        facts.map(f -> f.first().toString()).orElse("-"),
        facts.map(f -> f.last().toString()).orElse("-"),
        facts.map(f -> Integer.toString(f.rows())).orElse("-"),
        facts.map(f -> Integer.toString(f.gaps())).orElse("-"),
        facts.map(f -> Integer.toString(f.stale())).orElse("-"),
        Long.toString(sum(report, false)),
        Long.toString(sum(report, true) + report.problems().size()));
  }

  /** Values let through by name are suspicious; other policies drop something, but for some. */
  private static long sum(SeriesReport report, boolean allowed) {
    return report.counts().entrySet().stream()
        .filter(count -> count.getKey().startsWith("allowed-") == allowed)
        .filter(count -> !KEEPING.contains(count.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private void notes(SeriesReport report) {
    report.facts().filter(f -> f.gaps() > 0).ifPresent(f -> note(report, gap(f)));
    report.facts().filter(f -> f.stale() > 0).ifPresent(f -> note(report, stale(f)));
    if (!report.counts().isEmpty()) {
      note(
          report,
          report.counts().entrySet().stream()
              .map(count -> count.getKey() + " " + count.getValue())
              .collect(Collectors.joining(", ")));
    }
  }

  private static String gap(SeriesFacts facts) {
    return "the longest gap is "
        + Words.count(facts.longestGap(), "day")
        + " from "
        + facts.longestGapFrom();
  }

  private static String stale(SeriesFacts facts) {
    return "the longest stretch of one value is "
        + Words.count(facts.longestStale(), "row")
        + " from "
        + facts.longestStaleFrom();
  }

  private void note(SeriesReport report, String text) {
    out.println("  " + report.id() + ": " + text);
  }
}
