package io.notional.files.results;

import io.notional.core.measure.DerivativesRisk;
import io.notional.core.measure.Measures;
import io.notional.core.result.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Writes a result as eight files: dates ISO, plain decimals in full precision, header row first,
 * amounts in the base currency. Equal results make equal bytes, on any Java. Stateless, and safe
 * for use by many threads as long as they write to different directories.
 */
public final class ResultFiles {
  /** The names of the files, in the order in which documents list them. */
  public static final List<String> NAMES =
      List.of(
          "nav.csv",
          "exposures.csv",
          "margin.csv",
          "trades.csv",
          "rolls.csv",
          "attribution.csv",
          "summary.json",
          "manifest.json");

  /** The file with the hashes of the others, which is replaced last. */
  static final String MANIFEST = "manifest.json";

  /**
   * The file that is written besides where derivatives risk was tested. Where it was not, one of an
   * earlier run is removed, so that all that stands under these names is of one run.
   */
  public static final String DERIVATIVES_RISK = "derivatives-risk.csv";

  private ResultFiles() {}

  /**
   * Checks that a directory could be written, so that a long run does not find out at its end.
   *
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE}
   */
  public static void check(Path directory) {
    WholeFiles.check(directory, NAMES);
  }

  /**
   * The same where {@value #DERIVATIVES_RISK} will be written too.
   *
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE}
   */
  public static void checkWithRisk(Path directory) {
    List<String> names = new ArrayList<>(NAMES);
    names.add(DERIVATIVES_RISK);
    WholeFiles.check(directory, names);
  }

  /**
   * Writes all files, or none: files of an earlier run are replaced when all new ones are complete,
   * and nothing is left behind when that fails. Directories that do not exist are made; files of
   * other names stay.
   *
   * @param result a run that recorded everything
   * @param measures those of the result
   * @param cancelled asked between files; none appears once it is true
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE} if that fails, {@code
   *     CANCELLED} if it was cancelled
   */
  public static void write(
      Path directory,
      Result result,
      Measures measures,
      RunRecord record,
      BooleanSupplier cancelled) {
    write(directory, result, measures, Optional.empty(), record, cancelled);
  }

  /**
   * The same, with {@value #DERIVATIVES_RISK} and its summary where there is one.
   *
   * @param risk of the result
   */
  public static void write(
      Path directory,
      Result result,
      Measures measures,
      Optional<DerivativesRisk> risk,
      RunRecord record,
      BooleanSupplier cancelled) {
    Map<String, byte[]> contents = contents(result, measures, risk, record);
    WholeFiles.write(directory, contents, List.of(DERIVATIVES_RISK), cancelled);
  }

  /** The content of every file by its name, in the order of {@link #NAMES}. */
  public static Map<String, byte[]> contents(Result result, Measures measures, RunRecord record) {
    return contents(result, measures, Optional.empty(), record);
  }

  private static Map<String, byte[]> contents(
      Result result, Measures measures, Optional<DerivativesRisk> risk, RunRecord record) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put("nav.csv", NavCsv.of(result));
    contents.put("exposures.csv", ExposuresCsv.of(result));
    contents.put("margin.csv", MarginCsv.of(result));
    contents.put("trades.csv", TradesCsv.of(result));
    contents.put("rolls.csv", RollsCsv.of(result));
    contents.put("attribution.csv", AttributionCsv.of(result));
    contents.put("summary.json", SummaryJson.of(result, measures, risk));
    risk.ifPresent(r -> contents.put(DERIVATIVES_RISK, DerivativesRiskCsv.of(result, r)));
    contents.put(MANIFEST, ManifestJson.of(result, record, contents));
    return contents;
  }
}
