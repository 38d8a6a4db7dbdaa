package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.studies.montecarlo.MonteCarloFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command on a synthetic market: two rungs, four years. */
class MonteCarloCommandTest {
  @TempDir private static Path markets;
  @TempDir private Path folder;
  private Path spec;
  private Path out;

  @BeforeAll
  static void market() {
    SyntheticFiles.write(markets);
  }

  @BeforeEach
  void fund() throws IOException {
    out = folder.resolve("out");
    spec = folder.resolve("fund.yaml");
    Files.writeString(
        spec,
        "strategy: efficient-core\npreset: NTSX\nwith: {ladder: [ZN, ZB]}\nrun: {nav: 1e7}\n");
  }

  private Shell.Outcome run(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("montecarlo", spec.toString(), "--market", markets + "/market.yaml"));
    args.addAll(List.of(more));
    return Shell.run(args.toArray(String[]::new));
  }

  @Test
  void printsProbabilitiesAndTheFan() throws IOException {
    Shell.Outcome outcome =
        run("--paths", "30", "--years", "3", "--seed", "4", "--out", out.toString());

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("NTSX, 30 paths of 3 years, block of 63 days from 2015-")
        .contains("margin call", "line drawn", "insolvent", "survived", "median")
        .contains("6 files in " + out);
    assertThat(out.toFile().list()).containsExactlyInAnyOrderElementsOf(MonteCarloFiles.NAMES);
    assertThat(out.resolve("paths.csv")).content().hasLineCount(31);
    assertThat(out.resolve("horizons.csv")).content().hasLineCount(4);
    assertThat(out.resolve("fan.csv")).content().hasLineCount(1 + 3 * 3 * 7);
    assertThat(out.resolve("montecarlo-manifest.json")).content().contains("sha256", "market.yaml");
  }

  @Test
  void aPathIsWrittenAsARunIs() throws IOException {
    run("--paths", "5", "--years", "2", "--past", "0", "--out", out.toString());
    Path alone = folder.resolve("alone");
    Shell.Outcome outcome =
        run("--paths", "5", "--years", "2", "--past", "0", "--path", "3", "--out", "" + alone);

    assertThat(outcome.err()).isEmpty();
    assertThat(alone.resolve("margin.csv")).exists();
    String row = Files.readAllLines(out.resolve("paths.csv")).get(4);
    List<String> nav = Files.readAllLines(alone.resolve("nav.csv"));
    double last = Double.parseDouble(nav.get(nav.size() - 1).split(",")[1]);
    assertThat(Double.parseDouble(row.split(",")[1])).isEqualTo(last / 1e7);
    assertThat(row).startsWith("3,");
  }

  @Test
  void theModelIsFittedAndSaysHow() {
    Shell.Outcome outcome =
        run(
            "--paths",
            "6",
            "--years",
            "2",
            "--past",
            "0",
            "--method",
            "synthetic",
            "--correlation",
            "0.4",
            "--json");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("\"method\": \"synthetic\"", "\"stock_volatility\"")
        .contains("\"stock_bond_correlation\": 0.476");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--paths 0 | paths must be in [1, 10000000] but were 0",
        "--paths x | must be a whole number of at most 2147483647 but was 'x'",
        "--years 101 | years must be in [1, 100] but were 101",
        "--method blok | unknown method 'blok'; did you mean 'block'",
        "--block 5000 | a block of 5000 days is longer than the market",
        "--block 0 | --block must be in [1, 100000] but was 0",
        "--threads 0 | --threads must be in [1, 1024] but was 0",
        "--past -1 | past must be in [0, 10000] but were -1",
        "--path 1000 | --path must be at least 0 and less than --paths but was 1000",
        "--from 2017-01-02 --to 2016-01-04 | --to must not be before --from",
        "--from 2035-01-02 | from 2035-01-02",
        "--correlation 0.4 | correlation is one of synthetic paths",
        "--method synthetic --correlation 2 | correlation must be in [-0.75, 0.75] but was 2.0",
        "--seed 1.5 | must be a whole number of at most 9223372036854775807 but was '1.5'",
      })
  void whatCannotBeIsRefusedWithoutAFile(String options, String message) {
    List<String> args = new ArrayList<>(List.of(options.trim().split(" ")));
    args.addAll(List.of("--out", out.toString()));
    Shell.Outcome outcome = run(args.toArray(String[]::new));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains(message.trim()).doesNotContain("Exception");
    assertThat(out).doesNotExist();
  }
}
