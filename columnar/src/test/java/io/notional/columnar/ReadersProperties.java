package io.notional.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.tables.DateColumn;
import io.notional.core.tables.Table;
import io.notional.core.tables.TableBuilder;
import io.notional.core.tables.TableFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is in a table, readers of others find it. */
class ReadersProperties {
  record Row(int day, String text, double number, double unbounded, int whole) {}

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<Integer> days = Arbitraries.integers().between(-200_000, 200_000);
    Arbitrary<Double> numbers =
        Arbitraries.oneOf(
            Arbitraries.doubles(), Arbitraries.of(0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY));
    return Combinators.combine(
            Arbitraries.oneOf(days, Arbitraries.just(DateColumn.UNKNOWN)),
            Arbitraries.strings().withChars("ab é✓").ofMaxLength(3),
            numbers,
            numbers,
            Arbitraries.integers())
        .as(Row::new)
        .list()
        .ofMaxSize(60);
  }

  /** Each row some times, so that there are runs. */
  private static Table table(List<Row> rows, int times) {
    TableBuilder table = Examples.builder("any");
    for (Row row : rows) {
      for (int i = 0; i < times; i++) {
        table.date(row.day()).text(row.text()).number(row.number()).number(row.unbounded());
        table.integer(row.whole()).endRow();
      }
    }
    return table.build();
  }

  private static Path written(TableFormat format, Table table) throws IOException {
    Path file = Files.createTempFile("any", "." + format.id());
    try (OutputStream out = Files.newOutputStream(file)) {
      format.write(table, out);
    }
    return file;
  }

  @Property(tries = 60)
  void duckDbFindsIt(@ForAll("rows") List<Row> rows) throws IOException, SQLException {
    Table table = table(rows, 1 + rows.size() % 11);
    Path file = written(ParquetFormat.gzip(), table);
    assertThat(DuckDb.read(file)).isEqualTo(Frame.of(table));
    Files.delete(file);
  }

  @Property(tries = 60)
  void arrowFindsIt(@ForAll("rows") List<Row> rows) throws IOException {
    Table table = table(rows, 1 + rows.size() % 11);
    Path file = written(ArrowFormat.file(), table);
    assertThat(ArrowVectors.file(file)).isEqualTo(Frame.of(table));
    Files.delete(file);
  }
}
