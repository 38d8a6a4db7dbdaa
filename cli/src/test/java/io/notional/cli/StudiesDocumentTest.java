package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/studies.md} shows the study that ships, and tells what comes of it. */
class StudiesDocumentTest {
  private static final Path ROOT = Path.of("..");
  private static final Path STUDY = ROOT.resolve("examples/studies/band.yaml");

  @TempDir private Path out;

  @Test
  void showsTheStudyThatShips() throws IOException {
    String study =
        Files.readAllLines(STUDY).stream()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining("\n"));
    String text = Files.readString(ROOT.resolve("docs/studies.md"));
    assertThat(text).contains("```yaml\n" + study + "\n```");
    for (String picture : List.of("band", "overlay", "correlation")) {
      assertThat(text).contains("(images/" + picture + ".svg)");
      assertThat(ROOT.resolve("docs/images/" + picture + ".svg")).isNotEmptyFile();
    }
  }

  /** The figures of "does the band matter?", from the data. */
  @Test
  @Tag("slow")
  void theBandMattersForMarginAlone() throws IOException {
    Path data = Path.of(System.getProperty("notional.data", "../../shared/data"));
    assumeTrue(
        Files.isDirectory(data),
        () -> "skipped: no market data at " + data + " (system property notional.data)");
    Shell.Outcome outcome =
        Shell.run(
            "sweep",
            STUDY.toString(),
            "--market",
            ROOT.resolve("examples/markets/since-1962.yaml").toString(),
            "--data-root",
            data.toString(),
            "--format",
            "csv",
            "--out",
            out.resolve("band").toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("80 rows ran; none failed.")
        .contains("The best by returns.sharpe_ratio, 0.4424,")
        .contains("The probability of backtest overfitting is 63.64%");
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve("band/rows/part-000000.csv"))) {
      rows.add(line.split(",", -1));
    }
    List<String> heads = Arrays.asList(rows.remove(0));
    int sharpe = heads.indexOf("returns.sharpe_ratio");
    int called = heads.indexOf("called");
    int band = heads.indexOf("with.band");
    int calendar = heads.indexOf("with.calendar");
    double[] ratios = rows.stream().mapToDouble(row -> Double.parseDouble(row[sharpe])).toArray();
    assertThat(Arrays.stream(ratios).min().orElseThrow()).isCloseTo(0.423, within(5e-4));
    assertThat(Arrays.stream(ratios).max().orElseThrow()).isCloseTo(0.442, within(5e-4));
    for (String[] row : rows) {
      boolean seldom = List.of("none", "year", "quarter").contains(row[calendar]);
      boolean isCalled = row[called].equals("1");
      assertThat(isCalled && (!seldom || Double.parseDouble(row[band]) < 0.05)).isFalse();
    }
    assertThat(rows.stream().filter(row -> row[called].equals("1"))).hasSize(11);
  }
}
