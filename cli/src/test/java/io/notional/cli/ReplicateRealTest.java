package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.notional.testsupport.DocFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NTSX from its start to the end of 2020, on IVV and on VV; skipped where there is no data. */
class ReplicateRealTest {
  private static final Path DOCUMENT = Path.of("../docs/replicate.md");

  @TempDir private static Path out;

  @BeforeAll
  static void replicate() {
    Path data = Path.of(System.getProperty("notional.data", "../../shared/data"));
    assumeTrue(
        Files.isDirectory(data),
        () -> "skipped: no market data at " + data + " (system property notional.data)");
    Shell.Outcome outcome =
        Shell.run(
            "replicate",
            "../examples/specs/ntsx.yaml",
            "--market",
            "../examples/markets/research.yaml",
            "--data-root",
            data.toString(),
            "--from",
            "2018-08-02",
            "--to",
            "2020-12-31",
            "--fund-prices",
            data + "/etf/adjusted/NTSX.csv",
            "--alternative",
            "equity-instruments=[VV]",
            "--out",
            out.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
  }

  @Test
  void theStocksDominate() throws IOException {
    List<String> lines = new ArrayList<>(List.of("| part | basis points a year |", "|---|---|"));
    for (String[] row : rows("replicate-parts.csv")) {
      String part = row[0].equals("difference") ? "fund less simulation" : row[0];
      double points = 1e4 * Double.parseDouble(row[row.length - 1]);
      lines.add("| " + part.replace('-', ' ') + " | " + number(points, 1) + " |");
    }
    DocFigures.check(DOCUMENT, "ntsx-parts", lines);
  }

  @Test
  void whatTheFundHeld() throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "| holding | estimate | standard error | simulated | |", "|---|---|---|---|---|"));
    for (String[] row : rows("replicate-weights.csv")) {
      lines.add(
          "| "
              + String.join(
                  " | ",
                  row[0],
                  number(Double.parseDouble(row[2]), 2),
                  number(Double.parseDouble(row[3]), 2),
                  number(Double.parseDouble(row[4]), 2),
                  row[5])
              + " |");
    }
    DocFigures.check(DOCUMENT, "ntsx-weights", lines);
  }

  private static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static List<String[]> rows(String file) throws IOException {
    List<String> lines = Files.readAllLines(out.resolve(file));
    return lines.subList(1, lines.size()).stream().map(line -> line.split(",", -1)).toList();
  }
}
