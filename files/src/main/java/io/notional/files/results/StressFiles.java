package io.notional.files.results;

import io.notional.core.stress.OverlayLimit;
import io.notional.core.stress.StressOutcome;
import io.notional.core.tables.StressTables;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Writes stress tests as files, in the conventions of {@link ResultFiles}: a row for each scenario,
 * its days, exposures before and after, and what had to be sold; where limits were searched, those
 * too. Stateless.
 */
public final class StressFiles {
  /** The names of the files, in the order in which documents list them. */
  public static final List<String> NAMES =
      List.of(
          "stress.csv",
          "stress-days.csv",
          "stress-exposures.csv",
          "stress-forced.csv",
          "stress-limits.csv",
          "stress-manifest.json");

  /** The file with the hashes of the others, which is replaced last. */
  static final String MANIFEST = "stress-manifest.json";

  private StressFiles() {}

  /**
   * Checks that a directory could be written.
   *
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE}
   */
  public static void check(Path directory) {
    WholeFiles.check(directory, NAMES);
  }

  /**
   * Writes all files, or none. A search that was not made leaves its file with a header alone.
   *
   * @param outcomes at least one
   * @param cancelled asked between files; none appears once it is true
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE} if that fails, {@code
   *     CANCELLED} if it was cancelled
   */
  public static void write(
      Path directory,
      List<StressOutcome> outcomes,
      List<OverlayLimit> limits,
      RunRecord record,
      BooleanSupplier cancelled) {
    WholeFiles.write(directory, contents(outcomes, limits, record), cancelled);
  }

  /** The content of every file by its name, in the order of {@link #NAMES}. */
  public static Map<String, byte[]> contents(
      List<StressOutcome> outcomes, List<OverlayLimit> limits, RunRecord record) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put("stress.csv", TableCsv.of(StressTables.outcomes(outcomes)));
    contents.put("stress-days.csv", TableCsv.of(StressTables.days(outcomes)));
    contents.put("stress-exposures.csv", TableCsv.of(StressTables.exposures(outcomes)));
    contents.put("stress-forced.csv", TableCsv.of(StressTables.forced(outcomes)));
    contents.put("stress-limits.csv", TableCsv.of(StressTables.limits(limits)));
    contents.put(MANIFEST, ManifestJson.of(outcomes.get(0).result(), record, contents));
    return contents;
  }
}
