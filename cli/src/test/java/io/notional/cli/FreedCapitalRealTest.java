package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * NTSX from its inception to the end of 2020, against simple stories; skipped where there is no
 * data. Seen, in percent a year: story 17.58, assets +0.66, financing -0.18, cash +0.01, drift
 * -0.64, costs -0.06, fee -0.23, fund 17.13; leverage reset daily 16.23, a margin loan 16.78.
 */
class FreedCapitalRealTest {
  private static final String FROM = "2018-08-02";
  private static final String TO = "2020-12-31";

  @TempDir private Path out;
  private Path data;

  @BeforeEach
  void data() {
    data = Path.of(System.getProperty("notional.data", "../../shared/data"));
    assumeTrue(
        Files.isDirectory(data),
        () -> "skipped: no market data at " + data + " (system property notional.data)");
  }

  private Shell.Outcome run(String command, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                command,
                "../examples/specs/ntsx.yaml",
                "--market",
                "../examples/markets/research.yaml",
                "--data-root",
                data.toString(),
                "--from",
                FROM,
                "--to",
                TO,
                "--out",
                out.toString()));
    args.addAll(List.of(more));
    return Shell.run(args.toArray(String[]::new));
  }

  /** The story from the files themselves, the fund from another command. */
  @Test
  void partsSumToWhatIsBetweenTheFundAndTheStory() throws IOException {
    assertThat(run("run").code()).isZero();
    Shell.Outcome outcome = run("against");
    assertThat(outcome.err()).isEmpty();
    NavigableMap<String, Double> navs = new TreeMap<>();
    rows("nav.csv").forEach(row -> navs.put(row[0], Double.parseDouble(row[1]) / 1e8));
    NavigableMap<String, Double> story = story(navs);

    Map<String, Double> sums = new TreeMap<>();
    for (String[] row : rows("against.csv")) {
      if (row[1].equals("story") && !row[2].equals("whole")) {
        sums.merge(row[0], Double.parseDouble(row[4]), Double::sum);
      }
    }
    assertThat(sums).hasSameSizeAs(navs).hasSizeGreaterThan(600);
    navs.forEach(
        (date, nav) ->
            assertThat(sums.get(date)).as(date).isCloseTo(nav - story.get(date), within(1e-9)));
    assertThat(outcome.out()).contains("financing").doesNotContain("not told apart");
  }

  /** Cash is rolled at the bill rate of the close before, spread over its 91 days. */
  private NavigableMap<String, Double> story(NavigableMap<String, Double> navs) throws IOException {
    NavigableMap<String, Double> stocks = column("etf/adjusted/IVV.csv");
    NavigableMap<String, Double> bonds = column("etf/adjusted/AGG.csv");
    NavigableMap<String, Double> bills = column("rates/DTB3.csv");
    NavigableMap<String, Double> story = new TreeMap<>();
    String before = null;
    double growth = 1;
    for (String date : navs.keySet()) {
      if (before != null) {
        double discount = bills.floorEntry(before).getValue() / 100;
        double term = 91 * discount / (1 - 91 * discount / 360) / 360;
        long days = ChronoUnit.DAYS.between(LocalDate.parse(before), LocalDate.parse(date));
        double cash = StrictMath.pow(1 + term, days / 91.0) - 1;
        double equity = stocks.get(date) / stocks.get(before) - 1;
        double bond = bonds.get(date) / bonds.get(before) - 1;
        growth *= 1 + 0.9 * equity + 0.6 * bond - 0.5 * cash;
      }
      story.put(date, growth);
      before = date;
    }
    return story;
  }

  @Test
  void freedCapitalIsPutIntoOneThingAfterAnother() throws IOException {
    Shell.Outcome outcome = run("replace", "--with", "GLD,TLT,WTMF");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains(FROM + " to " + TO);
    List<String[]> rows = rows("replace.csv");
    assertThat(rows).hasSize(5 * 4);
    double mix = value(rows, "mix", "return");
    assertThat(mix).as("60% stocks and 40% bonds").isBetween(0.11, 0.14);
    assertThat(value(rows, "cash", "return")).isCloseTo(mix, within(0.01));
    assertThat(value(rows, "GLD", "return")).isGreaterThan(mix);
    assertThat(value(rows, "TLT", "drawdown")).isLessThan(value(rows, "mix", "drawdown"));
  }

  private static double value(List<String[]> rows, String with, String measure) {
    return rows.stream()
        .filter(row -> row[0].equals(with) && row[1].equals(measure))
        .mapToDouble(row -> Double.parseDouble(row[2]))
        .findFirst()
        .orElseThrow();
  }

  private NavigableMap<String, Double> column(String name) throws IOException {
    NavigableMap<String, Double> values = new TreeMap<>();
    for (String line : Files.readAllLines(data.resolve(name))) {
      String[] cells = line.split(",", -1);
      if (!cells[0].equals("date") && !cells[1].isEmpty() && !cells[1].equals(".")) {
        values.put(cells[0], Double.valueOf(cells[1]));
      }
    }
    return values;
  }

  private List<String[]> rows(String name) throws IOException {
    return Files.readAllLines(out.resolve(name)).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }
}
