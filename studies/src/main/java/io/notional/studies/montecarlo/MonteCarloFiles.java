package io.notional.studies.montecarlo;

import io.notional.core.tables.Table;
import io.notional.files.input.InputFile;
import io.notional.files.input.InputHash;
import io.notional.files.results.JsonText;
import io.notional.files.results.RunRecord;
import io.notional.files.results.TableCsv;
import io.notional.files.results.WholeFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Writes what paths came to, whole or not at all. Two runs of the same inputs write the same bytes
 * but for {@code uncompared} of the manifest. Stateless.
 */
public final class MonteCarloFiles {
  /** The names of the files, in the order in which documents list them. */
  public static final List<String> NAMES =
      List.of(
          "horizons.csv",
          "fan.csv",
          "paths.csv",
          "convergence.csv",
          "montecarlo.json",
          "montecarlo-manifest.json");

  private MonteCarloFiles() {}

  /**
   * Checks that a directory could be written.
   *
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE}
   */
  public static void check(Path directory) {
    WholeFiles.check(directory, NAMES);
  }

  /**
   * Writes all files, or none.
   *
   * @param rows a row for each path, of {@link MonteCarloTables.Rows}
   * @param cancelled asked between files; none appears once it is true
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE} if that fails, {@code
   *     CANCELLED} if it was cancelled
   */
  public static void write(
      Path directory, MonteCarloSummary summary, Table rows, BooleanSupplier cancelled) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put("horizons.csv", TableCsv.of(MonteCarloTables.horizons(summary)));
    contents.put("fan.csv", TableCsv.of(MonteCarloTables.fan(summary)));
    contents.put("paths.csv", TableCsv.of(rows));
    contents.put("convergence.csv", TableCsv.of(MonteCarloTables.convergence(summary)));
    contents.put("montecarlo.json", json(document(summary)));
    RunRecord record = summary.paths().plan().record(directory);
    contents.put("montecarlo-manifest.json", json(manifest(summary, record, contents)));
    WholeFiles.write(directory, contents, cancelled);
  }

  private static byte[] json(Map<String, ?> document) {
    return JsonText.text(document).getBytes(StandardCharsets.UTF_8);
  }

  /** What a summary says: how paths were made, and what they came to at the last horizon. */
  public static Map<String, Object> document(MonteCarloSummary summary) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("made", made(summary.paths()));
    document.put("confidence", 0.95);
    document.put("years", summary.years());
    document.put("ran", summary.ran());
    document.put("failed", summary.failed());
    Map<String, Object> probabilities = new LinkedHashMap<>();
    for (Trouble trouble : Trouble.values()) {
      probabilities.put(trouble.id(), interval(summary.probability(trouble, summary.years())));
    }
    probabilities.put("survived", interval(summary.survival(summary.years())));
    document.put("probabilities", probabilities);
    document.put("mean_wealth", interval(summary.meanWealth(summary.years())));
    for (PathMeasure measure : PathMeasure.values()) {
      Map<String, Object> levels = new LinkedHashMap<>();
      for (double level : MonteCarloTables.LEVELS) {
        Interval value = summary.quantile(measure, summary.years(), level);
        levels.put(Double.toString(level), interval(value));
      }
      document.put(measure.id(), levels);
    }
    return document;
  }

  private static Map<String, Object> interval(Interval interval) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("value", interval.value());
    map.put("low", interval.low());
    map.put("high", interval.high());
    return map;
  }

  private static Map<String, Object> made(MonteCarlo paths) {
    MonteCarloSettings settings = paths.settings();
    PathSource source = paths.source();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("method", settings.method().id());
    map.put("seed", settings.seed());
    map.put("paths", settings.paths());
    map.put("years", settings.years());
    map.put("past_days", settings.pastDays());
    map.put("first_day", source.firstUsed());
    map.put("last_day", source.lastUsed());
    map.putAll(source.described());
    map.put("first_close", source.firstClose());
    map.put("last_close", paths.horizons().date(paths.horizons().row(settings.years() - 1)));
    return map;
  }

  private static Map<String, Object> manifest(
      MonteCarloSummary summary, RunRecord record, Map<String, byte[]> outputs) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", record.version());
    document.put("spec", record.spec());
    document.put("plugins", record.plugins());
    document.put("made", made(summary.paths()));
    document.put("inputs", hashes(record.inputs()));
    document.put("theoretical", record.theoretical());
    document.put("policies", record.readerPolicies());
    List<InputHash> written = new ArrayList<>();
    outputs.forEach((name, bytes) -> written.add(InputFile.of(name, bytes).hash()));
    document.put("outputs", hashes(written));
    document.put("uncompared", record.uncompared());
    return document;
  }

  private static List<Object> hashes(List<InputHash> files) {
    List<Object> list = new ArrayList<>();
    for (InputHash file : files) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("name", file.name());
      entry.put("sha256", file.sha256());
      list.add(entry);
    }
    return list;
  }
}
