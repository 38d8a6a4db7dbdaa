package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three shipped blends over files of a caller's own. */
class CompareCommandTest {
  private static final String MARKET = "../examples/markets/funds.yaml";
  private static final String SPECS = "../examples/specs/";
  private static final LocalDate START = LocalDate.of(2018, 8, 2);
  private static final LocalDate LAST = LocalDate.of(2024, 4, 5);

  @TempDir private Path folder;
  private final TreeMap<String, TreeMap<LocalDate, Double>> closes = new TreeMap<>();

  @BeforeEach
  void writeFiles() throws IOException {
    Files.createDirectories(folder.resolve("etf/adjusted"));
    fund("IVV", LocalDate.of(2010, 1, 4), 0.0006, 0.011);
    fund("AGG", LocalDate.of(2010, 1, 4), 0.0001, 0.003);
    fund("NTSX", START, 0.0007, 0.012);
    fund("WTMF", LocalDate.of(2011, 1, 5), 0.0002, 0.006);
  }

  private void fund(String id, LocalDate first, double drift, double move) throws IOException {
    Random random = new Random(id.hashCode());
    TreeMap<LocalDate, Double> series = new TreeMap<>();
    StringBuilder text = new StringBuilder("date,adj_close\n");
    double close = 50;
    for (LocalDate date = first; !date.isAfter(LAST); date = date.plusDays(1)) {
      if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        close *= 1 + drift + move * random.nextGaussian();
        series.put(date, close);
        text.append(date).append(',').append(close).append('\n');
      }
    }
    closes.put(id, series);
    Files.writeString(folder.resolve("etf/adjusted/" + id + ".csv"), text);
  }

  private Shell.Outcome compare(String... more) {
    List<String> arguments = new ArrayList<>(List.of("compare"));
    for (String spec : List.of("traditional-60-40", "traditional-managed-futures")) {
      arguments.add(SPECS + spec + ".yaml");
    }
    arguments.add(SPECS + "efficient-managed-futures.yaml");
    arguments.addAll(List.of("--market", MARKET, "--data-root", folder.toString()));
    arguments.addAll(List.of(more));
    return Shell.run(arguments.toArray(String[]::new));
  }

  private double value(Path out, String blend, String measure) throws IOException {
    return Files.readAllLines(out.resolve("compare.csv")).stream()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[0].equals(blend) && cells[1].equals(measure))
        .mapToDouble(cells -> cells[2].isEmpty() ? Double.NaN : Double.parseDouble(cells[2]))
        .findFirst()
        .orElseThrow();
  }

  /** A blend of 24/40/16/20 by years, from its weights at the start of each; costs aside. */
  private double growth(LocalDate from, LocalDate to) {
    LocalDate end = LocalDate.of(from.getYear(), 12, 31);
    LocalDate stop = end.isBefore(to) ? end : to;
    double year =
        0.24 * change("IVV", from, stop)
            + 0.40 * change("NTSX", from, stop)
            + 0.16 * change("AGG", from, stop)
            + 0.20 * change("WTMF", from, stop);
    return stop.equals(to) ? year : year * growth(stop.plusDays(1), to);
  }

  private double change(String id, LocalDate from, LocalDate to) {
    // The last close of the year before is the one that a year begins with.
    LocalDate first = from.getDayOfYear() == 1 ? from.minusDays(1) : from;
    return closes.get(id).floorEntry(to).getValue() / closes.get(id).floorEntry(first).getValue();
  }

  @Test
  void returnsAreThoseOfFundsHeldFromYearToYear() throws IOException {
    LocalDate asOf = LocalDate.of(2024, 3, 29);
    Path out = folder.resolve("out");

    Shell.Outcome outcome = compare("--as-of", "2024-03-31", "--out", out.toString());

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    String blend = "efficient-managed-futures";
    double years = (LocalDate.of(2024, 3, 31).toEpochDay() - START.toEpochDay()) / 365.25;
    double since = StrictMath.pow(growth(START, asOf), 1 / years) - 1;
    assertThat(value(out, blend, "since")).isCloseTo(since, within(2e-4));
    assertThat(value(out, blend, "10y")).isNaN();
    assertThat(value(out, "traditional-60-40", "10y")).isNotNaN();
    assertThat(value(out, blend, "ytd"))
        .isCloseTo(growth(LocalDate.of(2024, 1, 1), asOf) - 1, within(2e-4));
    assertThat(value(out, blend, "sharpe")).isNaN();
    assertThat(value(out, blend, "allocation:NTSX")).isEqualTo(0.4);
    assertThat(value(out, "traditional-60-40", "correlation")).isEqualTo(1);
    assertThat(outcome.out())
        .contains("to 2024-03-31; risk and returns of all from 2018-08-02 on")
        .containsPattern("allocation NTSX +40.00%");
  }

  /** The figures of an allocator's table, which follow from weights and the market file. */
  @Test
  void tellsWhatTheBlendsAreExposedToAndWhatTheyCharge() throws IOException {
    Path out = folder.resolve("out");

    Shell.Outcome outcome = compare("--as-of", "2024-03-31", "--out", out.toString());

    String blend = "efficient-managed-futures";
    assertThat(value(out, blend, "exposure:funds:equity")).isCloseTo(0.6, within(1e-12));
    assertThat(value(out, blend, "exposure:funds:bonds")).isCloseTo(0.4, within(1e-12));
    assertThat(value(out, blend, "exposure:funds:managed-futures")).isEqualTo(0.2);
    assertThat(value(out, blend, "gross:funds")).isCloseTo(1.2, within(1e-12));
    assertThat(value(out, blend, "net:funds")).isCloseTo(1.2, within(1e-12));
    assertThat(value(out, blend, "free-capital")).isZero();
    assertThat(value(out, blend, "fee")).isCloseTo(0.00224, within(1e-12));
    assertThat(value(out, blend, "tight-margin")).as("prices tell of no margin").isNaN();
    assertThat(value(out, "traditional-60-40", "gross:funds")).isEqualTo(1);
    assertThat(value(out, "traditional-60-40", "exposure:funds:managed-futures")).isZero();
    assertThat(outcome.out())
        .contains("exposure at the level of funds, at targets where a spec states them")
        .contains("margin is tight where headroom is below 1.00 x maintenance margin")
        .containsPattern("gross exposure +100.00% +100.00% +120.00%")
        .containsPattern("fees a year, basis points +3.00 +15.60 +22.40");
  }

  @Test
  void theLevelIsAskedFor() throws IOException {
    Path out = folder.resolve("out");

    assertThat(compare("--level", "sleeves", "--out", out.toString()).out())
        .contains("exposure at the level of sleeves,");
    assertThat(value(out, "efficient-managed-futures", "gross:sleeves"))
        .isCloseTo(1.2, within(1e-12));
    assertThat(compare("--level", "fund").err())
        .contains("--level: unknown level 'fund'; did you mean 'funds'?");
    assertThat(compare("--tight", "-1").err())
        .contains("--tight must be in [0.0, 1000.0] but was -1.0");
    assertThat(compare("--tight", "x").err()).contains("must be a number but was 'x'");
  }

  @Test
  void endsWhereTheFirstOfTheFundsDoes() throws IOException {
    Files.writeString(
        folder.resolve("etf/adjusted/WTMF.csv"),
        Files.readAllLines(folder.resolve("etf/adjusted/WTMF.csv")).stream()
            .filter(line -> line.compareTo("2023-06-15") < 0 || line.startsWith("date"))
            .reduce("", (a, b) -> a + b + "\n"));

    assertThat(compare().out()).contains("to 2023-06-14;");
    Shell.Outcome late = compare("--as-of", "2024-03-31");
    assertThat(late.code()).isEqualTo(2);
    assertThat(late.err())
        .isEqualTo("notional: WTMF ends on 2023-06-14, before the run's last close 2024-03-29\n");
    assertThat(late.out()).isEmpty();
  }

  @Test
  void saysWhatIsWrongBeforeAnythingRuns() {
    assertThat(compare("--as-of", "2031-01-01").err())
        .contains("--as-of must be in [2010-01-04, 2024-04-05]");
    assertThat(compare("--as-of", "x").err()).contains("--as-of must be a date");
    assertThat(compare(SPECS + "traditional-60-40.yaml").err())
        .contains("two specs are named traditional-60-40, and columns by them");
    assertThat(compare(SPECS + "ntsx.yaml").err())
        .contains("unknown instrument of funds.yaml 'ZT'")
        .contains("unknown instrument of funds.yaml 'BILLS'");
    assertThat(compare(SPECS + "missing.yaml").err()).contains("missing.yaml does not exist");
  }
}
