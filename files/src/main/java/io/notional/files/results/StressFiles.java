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
    check(directory, TableFormats.CSV);
  }

  /**
   * The same for other formats.
   *
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE}
   */
  public static void check(Path directory, TableFormats formats) {
    WholeFiles.check(directory, formats.names(NAMES));
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
    write(directory, outcomes, limits, record, TableFormats.CSV, cancelled);
  }

  /**
   * The same in other formats; tables of those that are not written are removed.
   *
   * @throws io.notional.api.error.NotionalException as above
   */
  public static void write(
      Path directory,
      List<StressOutcome> outcomes,
      List<OverlayLimit> limits,
      RunRecord record,
      TableFormats formats,
      BooleanSupplier cancelled) {
    Map<String, byte[]> contents = contents(outcomes, limits, record, formats);
    WholeFiles.write(directory, contents, TableFormats.any(NAMES), cancelled);
  }

  /** The content of every file by its name, in the order of {@link #NAMES}. */
  public static Map<String, byte[]> contents(
      List<StressOutcome> outcomes, List<OverlayLimit> limits, RunRecord record) {
    return contents(outcomes, limits, record, TableFormats.CSV);
  }

  private static Map<String, byte[]> contents(
      List<StressOutcome> outcomes,
      List<OverlayLimit> limits,
      RunRecord record,
      TableFormats formats) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    formats.put(contents, StressTables.outcomes(outcomes));
    formats.put(contents, StressTables.days(outcomes));
    formats.put(contents, StressTables.exposures(outcomes));
    formats.put(contents, StressTables.forced(outcomes));
    formats.put(contents, StressTables.limits(limits));
    contents.put(MANIFEST, ManifestJson.of(outcomes.get(0).result(), record, contents));
    return contents;
  }
}
