package io.notional.columnar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.notional.core.tables.Table;
import io.notional.core.tables.TableFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Readers of others find in files what the tables hold: names, types, values to the bit, nulls. */
class ReadersTest {
  private static final Map<String, Table> TABLES = Examples.all();

  @TempDir private Path folder;

  static Set<String> tables() {
    return TABLES.keySet();
  }

  private Path written(TableFormat format, Table table) throws IOException {
    Path file = folder.resolve("table." + format.id());
    try (OutputStream out = Files.newOutputStream(file)) {
      format.write(table, out);
    }
    return file;
  }

  @ParameterizedTest
  @MethodSource("tables")
  void duckDbReadsParquet(String name) throws IOException, SQLException {
    Table table = TABLES.get(name);
    Frame expected = Frame.of(table);
    assertThat(DuckDb.read(written(ParquetFormat.gzip(), table))).isEqualTo(expected);
    Path plain = written(ParquetFormat.uncompressed(), table);
    assertThat(DuckDb.read(plain)).isEqualTo(expected);
    assertThat(DuckDb.metadata(plain)).isEqualTo(TableMetadata.of(table));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void arrowsOwnLibraryReadsArrow(String name) throws IOException {
    Table table = TABLES.get(name);
    Frame expected = Frame.of(table);
    Path file = written(ArrowFormat.file(), table);
    assertThat(ArrowVectors.file(file)).isEqualTo(expected);
    assertThat(ArrowVectors.metadata(file)).isEqualTo(TableMetadata.of(table));
    assertThat(ArrowVectors.stream(written(ArrowFormat.stream(), table))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void polarsReadsBoth(String name) throws IOException, InterruptedException {
    assumeTrue(Polars.isInstalled(), "node and nodejs-polars are not installed");
    Table table = TABLES.get(name);
    Frame expected = Frame.of(table);
    assertThat(Polars.read(written(ParquetFormat.gzip(), table))).isEqualTo(expected);
    assertThat(Polars.read(written(ArrowFormat.file(), table))).isEqualTo(expected);
  }
}
