package io.notional.studies.montecarlo;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.files.input.InputFile;
import io.notional.files.input.InputHash;
import io.notional.files.results.JsonText;
import io.notional.files.results.RunRecord;
import io.notional.files.results.TableFormats;
import io.notional.files.results.WholeFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Writes what paths came to beside their rows, whole or not at all. Two runs of the same inputs
 * write the same bytes but for {@code uncompared} of the manifest. Stateless.
 */
public final class MonteCarloFiles {
  /** The names of the files beside those of rows, in the order in which documents list them. */
  public static final List<String> NAMES =
      List.of(
          "horizons.csv",
          "fan.csv",
          "convergence.csv",
          "montecarlo.json",
          "montecarlo-manifest.json");

  private MonteCarloFiles() {}

  /**
   * Checks that a directory could be written.
   *
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE}
   */
  public static void check(Path directory, TableFormats formats) {
    WholeFiles.check(directory, formats.names(NAMES));
  }

  /**
   * Writes all files but the rows, or none.
   *
   * @param directory in which {@link PathSweep} has written the rows, if any are wanted
   * @param formats of the tables
   * @param besides other files by name, such as a report
   * @param cancelled asked between files; none appears once it is true
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE} if that fails, {@code
   *     CANCELLED} if it was cancelled
   */
  public static void write(
      Path directory,
      MonteCarloSummary summary,
      TableFormats formats,
      Map<String, byte[]> besides,
      BooleanSupplier cancelled) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    formats.put(contents, MonteCarloTables.horizons(summary));
    formats.put(contents, MonteCarloTables.fan(summary));
    formats.put(contents, MonteCarloTables.convergence(summary));
    contents.putAll(besides);
    contents.put("montecarlo.json", json(document(summary)));
    List<InputHash> outputs = new ArrayList<>(rows(directory));
    contents.forEach((name, bytes) -> outputs.add(InputFile.of(name, bytes).hash()));
    RunRecord record = summary.paths().plan().record(directory);
    contents.put("montecarlo-manifest.json", json(manifest(summary, record, outputs)));
    WholeFiles.write(directory, contents, cancelled);
  }

  /** The files of rows, one after the other: all of them may be more than memory holds. */
  private static List<InputHash> rows(Path directory) {
    Path folder = directory.resolve(PathSweep.ROWS);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<InputHash> hashes = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = PathSweep.ROWS + "/" + file.getFileName();
        hashes.add(InputFile.of(name, Files.readAllBytes(file)).hash());
      }
      return hashes;
    } catch (IOException e) {
      throw NotionalException.of(
          ErrorCode.UNWRITABLE, folder + " cannot be read again: " + e.getMessage());
    }
  }

  private static byte[] json(Map<String, ?> document) {
    return JsonText.text(document).getBytes(StandardCharsets.UTF_8);
  }

  /** What a summary says: how paths were made, and what they came to at the last horizon. */
  public static Map<String, Object> document(MonteCarloSummary summary) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("made", PathRecord.made(summary.paths()));
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

  private static Map<String, Object> manifest(
      MonteCarloSummary summary, RunRecord record, List<InputHash> outputs) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", record.version());
    document.put("spec", record.spec());
    document.put("plugins", record.plugins());
    document.put("made", PathRecord.made(summary.paths()));
    document.put("inputs", hashes(record.inputs()));
    document.put("theoretical", record.theoretical());
    document.put("policies", record.readerPolicies());
    document.put("outputs", hashes(outputs));
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
