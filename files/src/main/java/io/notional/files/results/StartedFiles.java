package io.notional.files.results;

import io.notional.core.measure.PolicyUse;
import io.notional.core.result.Result;
import io.notional.core.tables.ResultTables;
import io.notional.core.tables.Table;
import io.notional.files.input.InputFile;
import io.notional.files.input.InputHash;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private final Result result;
  private final TableFormats formats;
  private final Shared<List<Content>> work;

  private StartedFiles(Result result, TableFormats formats, Executor executor) {
    this.result = result;
    this.formats = formats;
    this.work = new Shared<>(executor);
  }

  /** A file whose content is known, with its hash: that takes as long as the content does. */
  private record Content(InputFile file, InputHash hash) {
    static Content of(String name, byte[] bytes) {
      InputFile file = InputFile.of(name, bytes);
      return new Content(file, file.hash());
    }
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
    Map<String, Supplier<List<Content>>> pieces = new LinkedHashMap<>();
    if (!work.has(ResultFiles.MANIFEST)) {
      pieces.put(ResultFiles.MANIFEST, this::policies);
    }
    for (String name : names()) {
      String table = TableFormats.stem(name);
      if (!work.has(name) && tables.has(table)) {
        pieces.put(name, () -> contents(name, tables.table(table)));
      }
    }
    work.start(pieces);
  }

  /** Makes what the manifest asks the result for, with which that is kept. */
  private List<Content> policies() {
    PolicyUse.of(result);
    return List.of();
  }

  /** Whether any limit was passed is known once that table has been made. */
  private List<Content> contents(String name, Table table) {
    List<Content> contents = new ArrayList<>();
    if (!name.equals(ResultFiles.ALERTS) || table.rows() > 0) {
      Map<String, byte[]> files = new LinkedHashMap<>();
      formats.put(files, table);
      files.forEach((file, bytes) -> contents.add(Content.of(file, bytes)));
    }
    return contents;
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
    WholeFiles.write(directory, contents(findings, record), TableFormats.any(others), cancelled);
  }

  /** By name, in the order in which documents list them; the manifest is the last. */
  Map<String, byte[]> contents(Findings findings, RunRecord record) {
    work.start(
        Map.of(SUMMARY, () -> List.of(Content.of(SUMMARY, SummaryJson.of(result, findings)))));
    work.help();
    Map<String, byte[]> contents = new LinkedHashMap<>();
    List<InputHash> hashes = new ArrayList<>();
    for (String name : names()) {
      for (Content content : work.has(name) ? work.get(name) : List.<Content>of()) {
        contents.put(content.file().name(), content.file().bytes());
        hashes.add(content.hash());
      }
    }
    work.get(ResultFiles.MANIFEST);
    contents.put(ResultFiles.MANIFEST, ManifestJson.of(result, record, hashes));
    return contents;
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
