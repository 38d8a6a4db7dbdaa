package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fund as it is published, on real data, in March 2020. Skipped where there is no data. */
class DashForCashTest {
  private static final int ANSWER = 1;
  private static final int LIMIT = 2;
  private static final int OVERLAY = 3;

  @TempDir private Path out;

  private Shell.Outcome run(String... more) {
    Path data = Path.of(System.getProperty("notional.data", "../../shared/data"));
    assumeTrue(
        Files.isDirectory(data),
        () -> "skipped: no market data at " + data + " (system property notional.data)");
    List<String> args =
        new ArrayList<>(
            List.of(
                "stress",
                "../examples/specs/ntsx.yaml",
                "--market",
                "../examples/markets/research.yaml",
                "--data-root",
                data.toString(),
                "--out",
                out.toString()));
    args.addAll(List.of(more));
    return Shell.run(args.toArray(String[]::new));
  }

  private List<String[]> rows(String name) throws IOException {
    return Files.readAllLines(out.resolve(name)).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  @Test
  void theFundBearsItAndItsOverlayIsFarBelowTheLimit() throws IOException {
    Shell.Outcome outcome =
        run("--scenario", "dash-for-cash", "--date", "2020-03-06", "--find-limit");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("survived").contains("called and cured");
    assertThat(out.resolve("stress-forced.csv")).content().doesNotContain(",equity,");
    assertThat(out.resolve("stress-days.csv")).content().doesNotContain("CALLED");

    List<String[]> limits = rows("stress-limits.csv");
    double limit = Double.parseDouble(limits.get(0)[LIMIT]);
    assertThat(limits).allMatch(row -> row[ANSWER].equals("found"));
    assertThat(limit).isGreaterThan(0.6).isBetween(1.5, 2.5);
    assertThat(states(limits, 0.95 * limit)).containsOnly("MET");
    assertThat(states(limits, 1.25 * limit)).contains("CALLED").endsWith("MET");
  }

  private static List<String> states(List<String[]> rows, double overlay) {
    return rows.stream()
        .filter(row -> Math.abs(Double.parseDouble(row[OVERLAY]) - overlay) < 1e-6)
        .map(row -> row[row.length - 1])
        .toList();
  }

  /** Margins of 2020-03-01 times the factors, whatever rises of March the data has by the start. */
  @Test
  void marginsAreNeverMultipliedOnTopOfThoseOfMarch() throws IOException {
    run("--scenario", "dash-for-cash", "--date", "2020-03-13");
    double late = highestMaintenance();
    run("--scenario", "dash-for-cash", "--date", "2020-02-28");
    double early = highestMaintenance();
    assertThat(late / early).isBetween(0.8, 1.2);
  }

  private double highestMaintenance() throws IOException {
    return rows("stress-days.csv").stream()
        .skip(1)
        .mapToDouble(row -> Double.parseDouble(row[4]) / Double.parseDouble(row[2]))
        .max()
        .orElseThrow();
  }

  /** Facts, section 4: about -12.9 for the first quarter of 2020, before rebalancing. */
  @Test
  void theFirstQuarterOf2020IsAboutWhatItWas() throws IOException {
    run("--scenario", "2020-q1", "--date", "2019-12-31");
    assertThat(Double.parseDouble(rows("stress.csv").get(0)[5])).isBetween(-0.139, -0.119);
  }

  /** What had happened up to the start is the run itself. */
  @Test
  void thePastIsTheRunItself() throws IOException {
    run("--scenario", "dash-for-cash", "--date", "2020-03-06");
    String before = rows("stress.csv").get(0)[3];
    Path data = Path.of(System.getProperty("notional.data", "../../shared/data"));
    Shell.run(
        "run",
        "../examples/specs/ntsx.yaml",
        "--market",
        "../examples/markets/research.yaml",
        "--data-root",
        data.toString(),
        "--to",
        "2020-03-06",
        "--out",
        out.resolve("run").toString());
    List<String> nav = Files.readAllLines(out.resolve("run").resolve("nav.csv"));
    assertThat(nav.get(nav.size() - 1).split(",", -1)[1]).isEqualTo(before);
  }
}
