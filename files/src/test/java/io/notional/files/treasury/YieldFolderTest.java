package io.notional.files.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.notional.core.curve.ParYieldTable;
import io.notional.files.csv.PolicyCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YieldFolderTest {
  private final PolicyCounts counts = new PolicyCounts();
  @TempDir private Path folder;

  @Test
  void joinsTablesOfDifferentTenors() throws IOException {
    write("b.csv", "date,1y,10y\n2000-01-04,5.5,6.5\n");
    write("a.csv", "date,2y,10y\n2000-01-03,5,6\n");
    write("notes.txt", "not a table");

    ParYieldTable table = YieldFolder.read(folder, counts);

    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.tenors()).isEqualTo(3);
    assertThat(table.tenorMonths(1)).isEqualTo(24);
    assertThat(table.parYield(0, 0)).isNaN();
    assertThat(table.parYield(0, 1)).isEqualTo(0.05);
    assertThat(table.parYield(1, 0)).isEqualTo(0.055);
    assertThat(counts.asMap()).isEmpty();
  }

  @Test
  void theFirstFileWinsAndIsCounted() throws IOException {
    write("1.csv", "date,1y,2y,10y\n2000-01-03,5,,6\n");
    write("2.csv", "date,1y,2y,10y\n2000-01-03,5,5.25,6.01\n");

    ParYieldTable table = YieldFolder.read(folder, counts);

    assertThat(table.parYield(0, 1)).isEqualTo(0.0525);
    assertThat(table.parYield(0, 2)).isEqualTo(0.06);
    assertThat(counts.asMap())
        .containsExactly(entry("yield-conflict", 1L), entry("yield-repeated", 1L));
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    assertThatThrownBy(() -> YieldFolder.read(folder, counts))
        .hasMessageContaining("has no .csv file");
    assertThatThrownBy(() -> YieldFolder.read(folder.resolve("none"), counts))
        .hasMessageContaining("does not exist");
    write("1.csv", "date,1y\n2000-01-03,x\n");
    assertThatThrownBy(() -> YieldFolder.read(folder, counts))
        .hasMessageContaining("1.csv, line 2, column 1y");
    assertThatThrownBy(() -> YieldFolder.read(folder.resolve("1.csv"), counts))
        .hasMessageContaining("is no directory");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
