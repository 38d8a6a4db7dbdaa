package io.notional.files.results;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.config.Node;
import io.notional.core.result.Result;
import io.notional.core.stress.OverlayLimit;
import io.notional.core.stress.StressOutcome;
import io.notional.core.tables.ResultTables;
import io.notional.core.tables.StressTables;
import io.notional.core.tables.Table;
import io.notional.files.input.InputFile;
import io.notional.files.tree.TreeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Results as who presents them reads them, from memory or from the files of a directory: both come
 * to the same tables, but for units, which files do not have.
 *
 * @param tables by name, such as {@code nav}; empty for one that there is not
 * @param summary what {@code summary.json} says; empty of a stress test
 * @param manifest what the manifest says, without hashes of outputs where there are no files
 */
public record ResultView(
    Function<String, Optional<Table>> tables, Node.Mapping summary, Node.Mapping manifest) {
  private static final long MAX_BYTES = Integer.MAX_VALUE - 8L;
  private static final String SUMMARY = "summary.json";

  public ResultView {
    Objects.requireNonNull(tables, "tables");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(manifest, "manifest");
  }

  /**
   * A run in memory.
   *
   * @param findings of the result
   */
  public static ResultView of(Result result, Findings findings, RunRecord record) {
    return of(ResultFiles.tables(result, findings), result, findings, record);
  }

  /**
   * The same from tables that are at hand.
   *
   * @param all as {@link ResultFiles#tables} has them
   */
  public static ResultView of(
      ResultTables all, Result result, Findings findings, RunRecord record) {
    return new ResultView(
        name -> all.has(name) ? Optional.of(all.table(name)) : Optional.empty(),
        tree(SUMMARY, SummaryJson.of(result, findings)),
        tree(ResultFiles.MANIFEST, ManifestJson.of(result, record, Map.of())));
  }

  /**
   * Scenarios in memory.
   *
   * @param outcomes at least one
   */
  public static ResultView ofStress(
      List<StressOutcome> outcomes, List<OverlayLimit> limits, RunRecord record) {
    Map<String, Table> tables = new LinkedHashMap<>();
    for (Table table :
        List.of(
            StressTables.outcomes(outcomes),
            StressTables.days(outcomes),
            StressTables.exposures(outcomes),
            StressTables.forced(outcomes),
            StressTables.limits(limits))) {
      tables.put(table.name(), table);
    }
    byte[] manifest = ManifestJson.of(outcomes.get(0).result(), record, Map.of());
    return new ResultView(
        name -> Optional.ofNullable(tables.get(name)),
        Node.Mapping.EMPTY,
        tree(StressFiles.MANIFEST, manifest));
  }

  /** Whether a directory has what {@link StressFiles} writes. */
  public static boolean hasStress(Path directory) {
    return Files.exists(directory.resolve(StressFiles.MANIFEST));
  }

  /** Whether a directory has what {@link ResultFiles} writes. */
  public static boolean hasRun(Path directory) {
    return Files.exists(directory.resolve(ResultFiles.MANIFEST));
  }

  /**
   * The files of a run, which must all be of that run.
   *
   * @throws NotionalException as {@link ResultCheck#requireOneRun(Path)}, and {@code BAD_DATA} for
   *     a file that is no table
   */
  public static ResultView read(Path directory) {
    ResultCheck.requireOneRun(directory);
    return new ResultView(
        name -> table(directory, name),
        mapping(TreeReader.read(directory.resolve(SUMMARY)), SUMMARY),
        mapping(TreeReader.read(directory.resolve(ResultFiles.MANIFEST)), ResultFiles.MANIFEST));
  }

  /**
   * The files of a stress test, which must all be of that test.
   *
   * @throws NotionalException as {@link ResultCheck#requireOneStressTest(Path)}, and {@code
   *     BAD_DATA} for a file that is no table
   */
  public static ResultView readStress(Path directory) {
    ResultCheck.requireOneStressTest(directory);
    return new ResultView(
        name -> table(directory, name),
        Node.Mapping.EMPTY,
        mapping(TreeReader.read(directory.resolve(StressFiles.MANIFEST)), StressFiles.MANIFEST));
  }

  private static Optional<Table> table(Path directory, String name) {
    Path file = directory.resolve(name + ".csv");
    if (!Files.isRegularFile(file)) {
      requireNone(directory, file.getFileName().toString());
      return Optional.empty();
    }
    return Optional.of(CsvTable.of(name, InputFile.read(file, file.toString(), MAX_BYTES)));
  }

  /** What was written as Parquet or Arrow alone is not read. */
  private static void requireNone(Path directory, String csv) {
    for (String name : TableFormats.any(List.of(csv))) {
      if (Files.exists(directory.resolve(name))) {
        throw NotionalException.of(
            ErrorCode.BAD_DATA,
            directory.resolve(name) + " is not read: run with --format csv,... to have " + csv);
      }
    }
  }

  private static Node.Mapping tree(String name, byte[] json) {
    return mapping(TreeReader.read(InputFile.of(name, json)), name);
  }

  private static Node.Mapping mapping(Node node, String name) {
    if (node instanceof Node.Mapping map) {
      return map;
    }
    throw NotionalException.of(
        ErrorCode.BAD_DATA, name + " must be a map but is not", node.where());
  }
}
