package io.notional.files.results;

import io.notional.core.measure.PolicyUse;
import io.notional.core.result.Result;
import io.notional.core.tables.ResultTables;
import io.notional.core.tables.Table;
import io.notional.files.input.InputHash;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The files of a result while they are made: those of its tables are begun on threads of an
 * executor, beside whatever the caller does until it knows the findings. Nothing is written before
 * {@link #write}. Used by one thread, and closed by it in any case.
 *
 * <pre>{@code
 * try (StartedFiles files = StartedFiles.of(result, TableFormats.CSV, executor)) {
 *   files.write(out, Findings.of(Measures.of(result)), plan.record(out), () -> false);
 * }
 * }</pre>
 */
public final class StartedFiles implements AutoCloseable {
  private static final String SUMMARY = "summary.json";

  /**
   * First what measures ask for as well, so that they find it done: the use of futures and what is
   * watched. Then what takes longest in a run of many markets.
   */
  private static final List<String> FIRST =
      List.of(
          "markets.csv",
          ResultFiles.ALERTS,
          ResultFiles.DIAGNOSTICS,
          "trades.csv",
          "watch.csv",
          "margin.csv",
          "attribution.csv",
          "exposures.csv");

  private final Result result;
  private final TableFormats formats;
  private final Shared<List<FilePieces>> work;

  private StartedFiles(Result result, TableFormats formats, Executor executor) {
    this.result = result;
    this.formats = formats;
    this.work = new Shared<>(executor);
  }

  /**
   * Begins with the files that need no findings.
   *
   * @param result a run that recorded everything
   * @param formats of the tables
   * @param executor makes files as well, and may take its time: what it does not begin is done by
   *     the caller
   */
  public static StartedFiles of(Result result, TableFormats formats, Executor executor) {
    return of(ResultTables.of(result), result, formats, executor);
  }

  /** The same from tables that are at hand. */
  static StartedFiles of(
      ResultTables tables, Result result, TableFormats formats, Executor executor) {
    StartedFiles files = new StartedFiles(result, formats, executor);
    files.start(tables);
    return files;
  }

  private void start(ResultTables tables) {
    Map<String, Supplier<List<FilePieces>>> pieces = new LinkedHashMap<>();
    Set<String> ordered = new LinkedHashSet<>(FIRST);
    ordered.addAll(names());
    for (String name : ordered) {
      String table = TableFormats.stem(name);
      if (!work.has(name) && tables.has(table)) {
        pieces.put(name, () -> pieces(name, tables.table(table)));
      }
    }
    if (!work.has(ResultFiles.MANIFEST)) {
      pieces.put(ResultFiles.MANIFEST, this::policies);
    }
    work.start(pieces);
  }

  /** Makes what the manifest asks the result for, with which that is kept. */
  private List<FilePieces> policies() {
    PolicyUse.of(result);
    return List.of();
  }

  /** Whether any limit was passed is known once that table has been made. */
  private List<FilePieces> pieces(String name, Table table) {
    return name.equals(ResultFiles.ALERTS) && table.rows() == 0 ? List.of() : formats.pieces(table);
  }

  /**
   * Writes all files, or none, as {@link ResultFiles#write}.
   *
   * @param findings of the result
   * @param cancelled asked between files; none appears once it is true
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE} if that fails, {@code
   *     CANCELLED} if it was cancelled
   */
  public void write(
      Path directory, Findings findings, RunRecord record, BooleanSupplier cancelled) {
    start(ResultFiles.tables(result, findings));
    List<String> others = new ArrayList<>(ResultFiles.NAMES);
    others.addAll(ResultFiles.OPTIONAL);
    Map<String, WholeFiles.Content> contents = new LinkedHashMap<>();
    for (FilePieces file : files(findings, record)) {
      contents.put(file.name(), WholeFiles.Content.of(file));
    }
    WholeFiles.writeAll(directory, contents, TableFormats.any(others), cancelled);
  }

  /** By name, in the order in which documents list them; the manifest is the last. */
  Map<String, byte[]> contents(Findings findings, RunRecord record) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    files(findings, record).forEach(file -> contents.put(file.name(), file.bytes()));
    return contents;
  }

  private List<FilePieces> files(Findings findings, RunRecord record) {
    work.start(Map.of(SUMMARY, () -> List.of(summary(findings))));
    work.help();
    List<FilePieces> files = new ArrayList<>();
    for (String name : names()) {
      files.addAll(work.has(name) ? work.get(name) : List.of());
    }
    work.get(ResultFiles.MANIFEST);
    List<InputHash> hashes = files.stream().map(FilePieces::hash).toList();
    files.add(FilePieces.of(ResultFiles.MANIFEST, ManifestJson.of(result, record, hashes)));
    return files;
  }

  private FilePieces summary(Findings findings) {
    return FilePieces.of(SUMMARY, SummaryJson.of(result, findings));
  }

  /** All that there may be but the manifest. */
  private static List<String> names() {
    List<String> names = new ArrayList<>(ResultFiles.NAMES);
    names.addAll(ResultFiles.OPTIONAL);
    names.remove(ResultFiles.MANIFEST);
    return names;
  }

  /** Takes back what was not begun. */
  @Override
  public void close() {
    work.close();
  }
}
