package io.notional.files.results;

import io.notional.core.comparison.SideBySide;
import io.notional.core.tables.ComparisonTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Writes runs side by side as a file, in the conventions of {@link ResultFiles}. Stateless. */
public final class ComparisonFile {
  /** The name of the file. */
  public static final String NAME = "compare.csv";

  private ComparisonFile() {}

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
    WholeFiles.check(directory, names(formats));
  }

  /** The names of the files. */
  public static List<String> names(TableFormats formats) {
    return formats.names(List.of(NAME));
  }

  /**
   * Writes the file, or none.
   *
   * @param cancelled asked before it appears
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE} if that fails, {@code
   *     CANCELLED} if it was cancelled
   */
  public static void write(Path directory, SideBySide comparison, BooleanSupplier cancelled) {
    write(directory, comparison, TableFormats.CSV, cancelled);
  }

  /**
   * The same in other formats; files of those that are not written are removed.
   *
   * @throws io.notional.api.error.NotionalException as above
   */
  public static void write(
      Path directory, SideBySide comparison, TableFormats formats, BooleanSupplier cancelled) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    formats.put(contents, ComparisonTable.of(comparison));
    WholeFiles.write(directory, contents, TableFormats.any(List.of(NAME)), cancelled);
  }
}
