package io.notional.cli;

import io.notional.files.results.JsonText;
import io.notional.files.results.WholeFiles;
import io.notional.report.HeatMap;
import io.notional.report.Scatter;
import io.notional.report.StudyPage;
import io.notional.studies.Chance;
import io.notional.studies.DeflatedSharpe;
import io.notional.studies.HeatTable;
import io.notional.studies.Overfitting;
import io.notional.studies.Study;
import io.notional.studies.StudyRow;
import io.notional.studies.SweepSummary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What a sweep writes beside its rows: {@code summary.json} and {@code report.html}. */
final class StudyFiles {
  static final List<String> NAMES = List.of("summary.json", "report.html");

  private static final String RETURN = "returns.annual_return";

  private final SweepSummary summary;

  StudyFiles(SweepSummary summary) {
    this.summary = summary;
  }

  void write(Path out, BooleanSupplier cancelled) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(NAMES.get(1), page());
    files.put(NAMES.get(0), (json() + "\n").getBytes(StandardCharsets.UTF_8));
    WholeFiles.write(out, files, cancelled);
  }

  /** What {@code summary.json} says. */
  String json() {
    return JsonText.text(document());
  }

  Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("study", summary.plan().study().title());
    document.put("rows", summary.rows());
    document.put("failed", summary.failed());
    document.put("errors", summary.errors());
    document.put("best_by", summary.plan().study().best().measure());
    document.put("best", summary.best().map(this::best));
    document.put("deflated_sharpe", summary.deflated().map(StudyFiles::deflated));
    document.put("overfitting", summary.overfitting().map(StudyFiles::overfitting));
    document.put("made_from", summary.plan().fingerprint());
    return document;
  }

  private Map<String, Object> best(StudyRow row) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("row", row.row());
    map.put("varied", varied(row));
    map.put("state", row.state());
    Map<String, Object> measures = new LinkedHashMap<>();
    List<String> names = summary.plan().measures();
    for (int i = 0; i < names.size(); i++) {
      measures.put(names.get(i), row.measures()[i]);
    }
    map.put("measures", measures);
    return map;
  }

  private Map<String, String> varied(StudyRow row) {
    Study study = summary.plan().study();
    Map<String, String> map = new LinkedHashMap<>();
    List<String> values = study.values(row.row());
    for (int i = 0; i < values.size(); i++) {
      map.put(study.varied().get(i), values.get(i));
    }
    return map;
  }

  private static Map<String, Object> deflated(DeflatedSharpe deflated) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("trials", deflated.trials());
    map.put("sharpe_a_close", deflated.best());
    map.put("expected_of_luck", deflated.expected());
    map.put("probability", deflated.probability());
    return map;
  }

  private static Map<String, Object> overfitting(Overfitting overfitting) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("trials", overfitting.trials());
    map.put("splits", overfitting.splits());
    map.put("probability", overfitting.probability());
    map.put("median_rank", overfitting.medianRank());
    return map;
  }

  private byte[] page() {
    Study study = summary.plan().study();
    StudyPage page =
        StudyPage.titled(
            study.title(), summary.rows() + " rows by " + String.join(", ", study.varied()));
    new StudyWords(summary).sentences().forEach(page::sentence);
    summary.best().ifPresent(row -> page.facts("The best row", facts(row)));
    frontier(page, "volatility", "returns.volatility", false);
    frontier(page, "deepest fall", "returns.drawdown.depth", false);
    frontier(page, "least headroom, of nav", "margin.worst_headroom", true);
    chances(page);
    for (HeatTable table : summary.heat()) {
      page.heat(map(table));
    }
    return page.html();
  }

  private Map<String, String> facts(StudyRow row) {
    Map<String, String> facts = new LinkedHashMap<>(varied(row));
    List<String> names = summary.plan().measures();
    for (int i = 0; i < names.size(); i++) {
      facts.put(names.get(i), StudyWords.value(names.get(i), row.measures()[i]));
    }
    return facts;
  }

  private void frontier(StudyPage page, String words, String risk, boolean more) {
    List<StudyRow> points = summary.points();
    double[] x = points.stream().mapToDouble(row -> summary.value(row, risk)).toArray();
    double[] y = points.stream().mapToDouble(row -> summary.value(row, RETURN)).toArray();
    List<String> labels = points.stream().map(this::label).toList();
    int best = summary.best().map(points::indexOf).orElse(-1);
    if (points.size() > 1) {
      page.scatter(
          new Scatter("Return against " + words, words, "return a year", x, y, labels, best, more));
    }
  }

  /** Seeds and dates make a chance of what is yes or no in a single row. */
  private void chances(StudyPage page) {
    List<Chance> chances = summary.chances();
    if (chances.size() > 1) {
      double[] x = chances.stream().mapToDouble(Chance::called).toArray();
      double[] y = chances.stream().mapToDouble(Chance::annualReturn).toArray();
      List<String> labels =
          chances.stream().map(c -> c.what() + ", " + c.rows() + " rows").toList();
      page.scatter(
          new Scatter(
              "Return against the chance of a call",
              "share of rows with a call",
              "return a year, average",
              x,
              y,
              labels,
              -1,
              false));
    }
  }

  private String label(StudyRow row) {
    StringBuilder label = new StringBuilder("row " + row.row());
    varied(row).forEach((name, value) -> label.append(", ").append(name).append(' ').append(value));
    return label.toString();
  }

  private static HeatMap map(HeatTable table) {
    return new HeatMap(
        table.measure(),
        StudyWords.isFraction(table.measure()),
        table.across(),
        table.down(),
        table.columns(),
        table.rows(),
        table.values());
  }
}
