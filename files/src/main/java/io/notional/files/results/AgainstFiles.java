package io.notional.files.results;

import io.notional.core.story.AgainstStories;
import io.notional.core.tables.AgainstTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Writes a fund beside simple stories as files, in the conventions of {@link ResultFiles}.
 * Stateless.
 */
public final class AgainstFiles {
  /** The names of the files, in the order in which documents list them. */
  public static final List<String> NAMES = List.of("against.csv", "against-manifest.json");

  private AgainstFiles() {}

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
   * Writes both files, or none.
   *
   * @param cancelled asked between files; none appears once it is true
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE} if that fails, {@code
   *     CANCELLED} if it was cancelled
   */
  public static void write(
      Path directory, AgainstStories told, RunRecord record, BooleanSupplier cancelled) {
    write(directory, told, record, TableFormats.CSV, cancelled);
  }

  /**
   * The same in other formats; tables of those that are not written are removed.
   *
   * @throws io.notional.api.error.NotionalException as above
   */
  public static void write(
      Path directory,
      AgainstStories told,
      RunRecord record,
      TableFormats formats,
      BooleanSupplier cancelled) {
    Map<String, byte[]> contents = contents(told, record, formats);
    WholeFiles.write(directory, contents, TableFormats.any(NAMES), cancelled);
  }

  /** The content of each file by its name, in the order of {@link #NAMES}. */
  public static Map<String, byte[]> contents(AgainstStories told, RunRecord record) {
    return contents(told, record, TableFormats.CSV);
  }

  private static Map<String, byte[]> contents(
      AgainstStories told, RunRecord record, TableFormats formats) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    formats.put(contents, AgainstTable.of(told));
    contents.put(NAMES.get(1), ManifestJson.of(told.fund(), record, contents));
    return contents;
  }
}
