package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.studies.montecarlo.MonteCarloFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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
        .contains("rows in " + out.resolve("paths"));
    assertThat(out.toFile().list())
        .containsAll(MonteCarloFiles.NAMES)
        .hasSize(MonteCarloFiles.NAMES.size() + 4)
        .contains("study.json", "state", "paths", "report.html");
    assertThat(out.resolve("paths/part-000000.csv")).content().hasLineCount(31);
    assertThat(out.resolve("horizons.csv")).content().hasLineCount(4);
    assertThat(out.resolve("fan.csv")).content().hasLineCount(1 + 3 * 3 * 7);
    assertThat(out.resolve("montecarlo-manifest.json"))
        .content()
        .contains("sha256", "market.yaml", "paths/part-000000.csv");
  }

  /** A sentence and a table for each picture, with the figures that the tables have. */
  @Test
  void thePageSaysWhatTheTablesSay() throws IOException {
    run("--paths", "120", "--years", "2", "--past", "0", "--out", out.toString());
    String page = Files.readString(out.resolve("report.html"));

    assertThat(page).contains("<h1>NTSX</h1>", "120 paths of 2 years, block of 63 days from 2015-");
    for (String section :
        List.of("result", "wealth", "risk", "happens", "survived", "convergence")) {
      assertThat(page).contains("<section id=\"" + section + "\"", "href=\"#" + section + "\"");
    }
    List<String> charts =
        List.of(
            "wealth-fan",
            "drawdown-fan",
            "headroom-fan",
            "p-survived",
            "by-paths-call",
            "by-paths-survived",
            "by-paths-wealth");
    for (String chart : charts) {
      assertThat(page)
          .containsPattern("<figure id=\"figure-" + chart + "\"><figcaption>[^<]{20,}")
          .contains("{\"id\":\"" + chart + "\"");
    }
    assertThat(page)
        .contains("On no path: margin call, line drawn, payment missed with something left, insolv")
        .doesNotContain("figure-p-call");
    assertThat(page.split("<details class=print><summary>Numbers: ", -1))
        .hasSize(charts.size() + 1);
    int found = 0;
    for (String line : Files.readAllLines(out.resolve("fan.csv"))) {
      String[] cells = line.split(",");
      if (List.of("0.05", "0.25", "0.5", "0.75", "0.95").contains(cells[3])) {
        double value = Double.parseDouble(cells[4]);
        assertThat(numbers(page)).as(line).contains(value);
        found++;
      }
    }
    assertThat(found).isEqualTo(2 * 3 * 5);
  }

  /** Only of what happened there are pictures. */
  @Test
  void thePageShowsWhatHappened() throws IOException {
    Files.writeString(
        spec,
        """
        strategy: efficient-core
        preset: NTSX
        with: {ladder: [ZN, ZB], notional: 2.2}
        run: {nav: 1e7, line-limit: 0.02}
        """);
    run("--paths", "120", "--years", "2", "--past", "0", "--out", out.toString());
    String page = Files.readString(out.resolve("report.html"));
    String[] call = Files.readAllLines(out.resolve("horizons.csv")).get(2).split(",");
    assertThat(Double.parseDouble(call[3])).isPositive();
    assertThat(page).contains("figure-p-call", "Numbers: Margin call");
    for (int cell = 3; cell <= 5; cell++) {
      assertThat(numbers(page)).contains(Double.valueOf(call[cell]));
    }
  }

  /** The numbers of all tables of a page. */
  private static Set<Double> numbers(String page) {
    return Pattern.compile("<data value=([^>]+)>")
        .matcher(page)
        .results()
        .map(found -> Double.valueOf(found.group(1)))
        .collect(Collectors.toSet());
  }

  @Test
  void goesOnAndSaysTheSame() {
    String[] words = {"--paths", "20", "--years", "2", "--format", "parquet", "--out", "" + out};
    Shell.Outcome first = run(words);
    assertThat(first.err()).isEmpty();
    Shell.Outcome refused = run(words);
    assertThat(refused.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(refused.err()).contains("has a study in it already: --resume goes on with it");
    List<String> again = new ArrayList<>(List.of(words));
    again.add("--resume");
    assertThat(run(again.toArray(String[]::new)).out()).isEqualTo(first.out());
    assertThat(out.resolve("paths/part-000000.parquet")).exists();
    assertThat(out.resolve("fan.parquet")).exists();
    again.addAll(List.of("--seed", "2"));
    assertThat(run(again.toArray(String[]::new)).err())
        .contains("has rows of another study", "now it would have seed 2");
  }

  /** Whole processes that are killed at random moments lose at most one part. */
  @Test
  @Tag("slow")
  void aKilledProcessGoesOnToTheSameBytes() throws IOException, InterruptedException {
    Path whole = folder.resolve("whole");
    run("--paths", "9000", "--years", "4", "--threads", "1", "--out", whole.toString());
    String[] words = {
      "montecarlo",
      spec.toString(),
      "--market",
      markets + "/market.yaml",
      "--paths",
      "9000",
      "--years",
      "4",
      "--threads",
      "2",
      "--out",
      out.toString(),
      "--resume"
    };
    assertThat(CommandProcess.killedAgainAndAgain(new Random(12), 200, out, words)).isPositive();
    for (String name : List.of("fan.csv", "horizons.csv", "convergence.csv", "montecarlo.json")) {
      assertThat(out.resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
    }
    for (String part : whole.resolve("paths").toFile().list()) {
      assertThat(out.resolve("paths/" + part))
          .hasSameBinaryContentAs(whole.resolve("paths/" + part));
    }
  }

  /** Ctrl-C keeps paths of the part that is under way, too. */
  @Test
  @Tag("slow")
  void anInterruptedProcessKeepsItsPaths() throws IOException, InterruptedException {
    String[] words = {
      "montecarlo",
      spec.toString(),
      "--market",
      markets + "/market.yaml",
      "--paths",
      "100000",
      "--years",
      "4",
      "--threads",
      "2",
      "--out",
      out.toString()
    };
    CommandProcess process = CommandProcess.startInForeground(words);
    process.awaitPart(out, 0);
    Thread.sleep(50); // into the next part
    process.interrupt();
    Shell.Outcome outcome = process.await();
    assertThat(outcome.err())
        .contains("notional: the paths were cancelled after ")
        .contains(" of 100000, which are kept: --resume goes on");
    assertThat(outcome.code()).isNotZero();
    assertThat(out.resolve("state/open.rows")).exists();
  }

  @Test
  void aPathIsWrittenAsARunIs() throws IOException {
    run("--paths", "5", "--years", "2", "--past", "0", "--out", out.toString());
    Path alone = folder.resolve("alone");
    Shell.Outcome outcome =
        run("--paths", "5", "--years", "2", "--past", "0", "--path", "3", "--out", "" + alone);

    assertThat(outcome.err()).isEmpty();
    assertThat(alone.resolve("margin.csv")).exists();
    String row = Files.readAllLines(out.resolve("paths/part-000000.csv")).get(4);
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
        "--resume --path 1 | --resume goes on with all paths of --out DIR, and not with --path",
        "--format parket | unknown format 'parket'; did you mean 'parquet'?",
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
