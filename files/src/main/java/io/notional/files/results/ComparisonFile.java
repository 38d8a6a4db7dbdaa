package io.notional.files.results;

import io.notional.core.comparison.SideBySide;
import io.notional.core.tables.ComparisonTable;
import java.nio.file.Path;
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
    WholeFiles.check(directory, List.of(NAME));
  }

  /**
   * Writes the file, or none.
   *
   * @param cancelled asked before it appears
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE} if that fails, {@code
   *     CANCELLED} if it was cancelled
   */
  public static void write(Path directory, SideBySide comparison, BooleanSupplier cancelled) {
    byte[] text = TableCsv.of(ComparisonTable.of(comparison));
    WholeFiles.write(directory, Map.of(NAME, text), cancelled);
  }
}
