package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programmes decide must not depend on rows of data files that are later than a decision. */
@Tag("slow")
class TrendLookAheadTest {
  private static final Path MARKET = Path.of("..", "examples", "markets", "research.yaml");
  private static final List<String> CUT =
      List.of("futures/multiple_prices", "futures/adjusted_prices", "fx", "etf/ohlc");

  private static final double TOLERANCE = 1e-9;

  @TempDir Path folder;

  /** The later rows are taken away. */
  @ParameterizedTest
  @CsvSource({
    "tsmom, SAME_CLOSE, 1985-01-02, 1994-06-29",
    "wtmf-classic, NEXT_CLOSE, 1986-01-02, 1992-10-30",
    "ewmac, NEXT_CLOSE, 1990-01-02, 1992-03-12",
    "century, NEXT_CLOSE, 1990-01-02, 1994-11-15"
  })
  void laterRowsChangeNothingEarlier(String preset, String fill, String from, String to)
      throws IOException {
    Path data = Path.of(System.getProperty("notional.data", "../../shared/data"));
    assumeTrue(
        Files.isDirectory(data),
        () -> "skipped: no market data at " + data + " (system property notional.data)");
    Path spec = folder.resolve("spec.yaml");
    Files.writeString(
        spec,
        """
        strategy: trend
        preset: %s
        with:
          markets: [ZN, ZB, ZC, ZS, ZW, GC, CL, HO, LE, HE, SB, CT, CC, PL]
          groups: [{sector: energy, markets: [CL, HO]}]
        run: {nav: 1e9, fill: %s, contracts: FRACTIONAL}
        """
            .formatted(preset, fill));
    Path whole = run(spec, data, from, to, "whole");
    Path cut = run(spec, copy(data, to), from, to, "cut");
    assertSame(rows(whole, "diagnostics.csv"), rows(cut, "diagnostics.csv"), 500);
    assertSame(rows(whole, "nav.csv"), rows(cut, "nav.csv"), 500);
  }

  /** A bill is worth 100 on another day, so that its units, and sums with them, round otherwise. */
  private static void assertSame(List<String> expected, List<String> rows, int least) {
    assertThat(rows).hasSameSizeAs(expected).hasSizeGreaterThan(least);
    for (int row = 0; row < rows.size(); row++) {
      String[] wanted = expected.get(row).split(",", -1);
      String[] cells = rows.get(row).split(",", -1);
      for (int i = 0; i < cells.length; i++) {
        if (!cells[i].equals(wanted[i])) {
          double number = Double.parseDouble(wanted[i]);
          assertThat(Double.parseDouble(cells[i]))
              .as("column " + i + " of " + expected.get(row))
              .isCloseTo(number, within(TOLERANCE * Math.max(1, Math.abs(number))));
        }
      }
    }
  }

  private Path run(Path spec, Path data, String from, String to, String name) {
    Path out = folder.resolve(name);
    Shell.Outcome outcome =
        Shell.run(
            "run",
            spec.toString(),
            "--market",
            MARKET.toString(),
            "--data-root",
            data.toString(),
            "--from",
            from,
            "--to",
            to,
            "--out",
            out.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    return out;
  }

  private static List<String> rows(Path out, String file) throws IOException {
    return Files.readAllLines(out.resolve(file)).stream().skip(1).toList();
  }

  /** Files without an earlier row stay as they are: no market of the run reads them by then. */
  private Path copy(Path data, String last) throws IOException {
    Path root = folder.resolve("data");
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = data.relativize(file);
        Path to = root.resolve(name.toString());
        Files.createDirectories(to.getParent());
        boolean dated = CUT.contains(name.getParent() == null ? "" : name.getParent().toString());
        Files.write(to, dated ? until(file, last) : Files.readAllLines(file));
      }
    }
    return root;
  }

  private static List<String> until(Path file, String last) throws IOException {
    List<String> all = Files.readAllLines(file);
    List<String> kept = new ArrayList<>(all.subList(0, 1));
    all.stream()
        .skip(1)
        .filter(line -> line.substring(0, 10).compareTo(last) <= 0)
        .forEach(kept::add);
    return kept.size() > 1 ? kept : all;
  }
}
