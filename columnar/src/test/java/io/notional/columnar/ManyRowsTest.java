package io.notional.columnar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.notional.core.tables.Table;
import io.notional.core.tables.TableFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten million rows: several row groups and many batches, written in the memory of one page. */
@Tag("slow")
class ManyRowsTest {
  private static final int ROWS = 10_000_000;

  /** What may be allocated while ten million rows are written, which hold 280 MB. */
  private static final long MOST_BYTES = 40L << 20;

  private static Table table;
  @TempDir private Path folder;

  @BeforeAll
  static void fill() {
    assumeTrue(Runtime.getRuntime().maxMemory() > 900L << 20, "a heap of 900 MB is needed");
    table = Examples.usual(ROWS);
  }

  static List<TableFormat> formats() {
    return List.of(ParquetFormat.uncompressed(), ParquetFormat.gzip(), ArrowFormat.file());
  }

  private Path written(TableFormat format) throws IOException {
    Path file = folder.resolve("many." + format.id());
    try (OutputStream out = Files.newOutputStream(file)) {
      format.write(table, out);
    }
    return file;
  }

  @ParameterizedTest
  @MethodSource("formats")
  void areWrittenInTheMemoryOfOnePage(TableFormat format) throws IOException {
    format.write(Examples.usual(1_000), OutputStream.nullOutputStream());
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    format.write(table, OutputStream.nullOutputStream());

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES);
  }

  @Test
  void areReadBackByDuckDb() throws IOException, SQLException {
    String question =
        "SELECT count(*), count(date), count(text), count(number), count(whole), "
            + "sum(number)::DOUBLE, sum(whole)::BIGINT, count(DISTINCT text), "
            + "sum(CASE WHEN isinf(unbounded) THEN 1 ELSE 0 END)::BIGINT, "
            + "(SELECT max(num_rows) FROM parquet_file_metadata(FILE)), "
            + "(SELECT count(DISTINCT row_group_id) FROM parquet_metadata(FILE)) "
            + "FROM read_parquet(FILE)";

    List<Object> answer = DuckDb.ask(written(ParquetFormat.gzip()), question);

    long[] counts = {ROWS, known(97), known(11), known(7), ROWS};
    for (int i = 0; i < counts.length; i++) {
      assertThat(((Number) answer.get(i)).longValue()).isEqualTo(counts[i]);
    }
    double sum = 0;
    long wholes = 0;
    for (int row = 0; row < ROWS; row++) {
      sum += row % 7 == 6 ? 0 : row / 3.0;
      wholes += row % 9 - 4;
    }
    assertThat((Double) answer.get(5)).isCloseTo(sum, withPercentage(1e-9));
    assertThat(((Number) answer.get(6)).longValue()).isEqualTo(wholes);
    assertThat(((Number) answer.get(7)).longValue()).isEqualTo(14);
    assertThat(((Number) answer.get(8)).longValue()).isEqualTo(ROWS - known(5));
    assertThat(((Number) answer.get(9)).longValue()).isEqualTo(ROWS);
    assertThat(((Number) answer.get(10)).longValue()).isEqualTo(10);
  }

  /** How many are known where the last of every few is not. */
  private static long known(int period) {
    return (long) ROWS - ROWS / period;
  }

  @Test
  void areReadBackByArrow() throws IOException {
    int[] row = {0};
    double[] numbers = table.numbers("number");
    int[] wholes = table.integers("whole");
    ArrowVectors.batches(
        written(ArrowFormat.file()),
        reader -> {
          Float8Vector number = (Float8Vector) reader.getVectorSchemaRoot().getVector("number");
          IntVector whole = (IntVector) reader.getVectorSchemaRoot().getVector("whole");
          for (int i = 0; i < whole.getValueCount(); i++, row[0]++) {
            boolean same =
                whole.get(i) == wholes[row[0]]
                    && number.isNull(i) == Double.isNaN(numbers[row[0]])
                    && (number.isNull(i) || number.get(i) == numbers[row[0]]);
            assertThat(same).as("row %s", row[0]).isTrue();
          }
        });
    assertThat(row[0]).isEqualTo(ROWS);
  }
}
