package io.notional.cli;

import io.notional.files.results.JsonText;
import io.notional.files.results.TableFormats;
import io.notional.files.results.WholeFiles;
import io.notional.report.StudyPage;
import io.notional.studies.DeflatedSharpe;
import io.notional.studies.Study;
import io.notional.studies.WalkForwardResult;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What a walk forward prints and writes. */
final class WalkForwardFiles {
  static final List<String> NAMES =
      List.of("windows.csv", "followed.csv", "report.html", "summary.json");

  private final WalkForwardResult result;
  private final Study study;

  WalkForwardFiles(WalkForwardResult result) {
    this.result = result;
    this.study = result.plan().study();
  }

  void write(Path out, TableFormats formats, BooleanSupplier cancelled) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    formats.put(files, result.windows());
    formats.put(files, result.followedTable());
    files.put("report.html", page());
    files.put("summary.json", (json() + "\n").getBytes(StandardCharsets.UTF_8));
    WholeFiles.write(out, files, cancelled);
  }

  void print(PrintWriter out) {
    out.println(study.title());
    TextTable table = new TextTable("  chosen at", "row", "by its past", "and after", "return");
    for (WalkForwardResult.Step step : result.steps()) {
      String measure = study.best().measure();
      table.row(
          "  " + step.window().trainTo(),
          Long.toString(step.row()),
          StudyWords.value(measure, step.past()),
          StudyWords.value(measure, step.after()),
          Words.percent(
              step.result().unitNav(step.result().size() - 1) / step.result().initialNav() - 1));
    }
    table.print(out);
    sentences().forEach(sentence -> out.println("  " + sentence));
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    double root = Math.sqrt(result.closesPerYear());
    sentences.add(
        "What was chosen by the past earned "
            + Words.percent(result.totalReturn())
            + " in all over "
            + Words.count(result.steps().size(), "window")
            + " from "
            + result.steps().get(0).window().testFrom()
            + ", a Sharpe ratio of "
            + Words.number(result.followed().sharpe() * root, 2)
            + " a year.");
    result
        .hindsight()
        .deflated()
        .map(DeflatedSharpe::best)
        .ifPresent(
            best ->
                sentences.add(
                    "With hindsight the best row of the whole of history shows "
                        + Words.number(best * root, 2)
                        + "."));
    sentences.addAll(new StudyWords(result.hindsight()).sentences());
    return sentences;
  }

  String json() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("study", study.title());
    document.put("windows", result.steps().size());
    document.put("best_by", study.best().measure());
    Map<String, Object> followed = new LinkedHashMap<>();
    followed.put("total_return", result.totalReturn());
    followed.put("sharpe_a_close", result.followed().sharpe());
    followed.put("sharpe_ratio", result.followed().sharpe() * Math.sqrt(result.closesPerYear()));
    document.put("followed", followed);
    document.put("hindsight", new StudyFiles(result.hindsight()).document());
    return JsonText.text(document);
  }

  private byte[] page() {
    StudyPage page =
        StudyPage.titled(study.title(), "walk forward over " + result.steps().size() + " windows");
    sentences().forEach(page::sentence);
    for (WalkForwardResult.Step step : result.steps()) {
      Map<String, String> facts = new LinkedHashMap<>();
      List<String> values = study.values(step.row());
      for (int i = 0; i < values.size(); i++) {
        facts.put(study.varied().get(i), values.get(i));
      }
      facts.put("by its past", StudyWords.value(study.best().measure(), step.past()));
      facts.put("and after", StudyWords.value(study.best().measure(), step.after()));
      page.facts("Chosen at " + step.window().trainTo(), facts);
    }
    return page.html();
  }
}
