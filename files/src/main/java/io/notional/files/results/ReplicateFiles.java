package io.notional.files.results;

import io.notional.core.replicate.Replication;
import io.notional.core.result.Result;
import io.notional.core.tables.ReplicationTables;
import io.notional.core.tables.Table;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Writes a simulation beside the fund that it stands for, in the conventions of {@link
 * ResultFiles}. Stateless.
 */
public final class ReplicateFiles {
  /** The names of the files, in the order in which documents list them. */
  public static final List<String> NAMES =
      List.of(
          "replicate.csv",
          "replicate-parts.csv",
          "replicate-tracking.csv",
          "replicate-weights.csv",
          "replicate-manifest.json");

  private static final String MANIFEST = "replicate-manifest.json";

  private ReplicateFiles() {}

  /**
   * Checks that a directory could be written.
   *
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE}
   */
  public static void check(Path directory, TableFormats formats) {
    WholeFiles.check(directory, formats.names(NAMES));
  }

  /**
   * Writes all files, or none; tables of formats that are not written are removed.
   *
   * @param simulation the run as it is
   * @param cancelled asked between files; none appears once it is true
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE} if that fails, {@code
   *     CANCELLED} if it was cancelled
   */
  public static void write(
      Path directory,
      Replication replication,
      Result simulation,
      RunRecord record,
      TableFormats formats,
      BooleanSupplier cancelled) {
    Map<String, byte[]> contents = contents(replication, simulation, record, formats);
    WholeFiles.write(directory, contents, TableFormats.any(NAMES), cancelled);
  }

  /** The content of each file by its name, in the order of {@link #NAMES}. */
  public static Map<String, byte[]> contents(
      Replication replication, Result simulation, RunRecord record, TableFormats formats) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (Table table : ReplicationTables.of(replication)) {
      formats.put(contents, table);
    }
    contents.put(MANIFEST, ManifestJson.of(simulation, record, contents));
    return contents;
  }
}
