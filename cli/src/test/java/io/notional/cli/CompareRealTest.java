package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The three shipped blends on published funds against weighted returns of the same files, brought
 * back to their weights at the end of each month or year; skipped where there is no data.
 */
class CompareRealTest {
  /** A quarter of a point a year. */
  private static final double TOLERANCE = 0.0025;

  private static final LocalDate ALL_THERE = LocalDate.of(2018, 8, 2);

  private static final Map<String, Map<String, Double>> BLENDS =
      Map.of(
          "traditional-60-40", Map.of("IVV", 0.60, "AGG", 0.40),
          "traditional-managed-futures", Map.of("IVV", 0.50, "AGG", 0.30, "WTMF", 0.20),
          "efficient-managed-futures",
              Map.of("IVV", 0.24, "NTSX", 0.40, "AGG", 0.16, "WTMF", 0.20));

  @TempDir private Path out;
  private final Map<String, NavigableMap<LocalDate, Double>> closes = new HashMap<>();
  private Path data;

  @BeforeEach
  void data() throws IOException {
    data = Path.of(System.getProperty("notional.data", "../../shared/data"));
    assumeTrue(
        Files.isDirectory(data),
        () -> "skipped: no market data at " + data + " (system property notional.data)");
    for (String id : List.of("IVV", "NTSX", "AGG", "WTMF")) {
      NavigableMap<LocalDate, Double> series = new TreeMap<>();
      List<String> lines = Files.readAllLines(data.resolve("etf/adjusted/" + id + ".csv"));
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        series.put(LocalDate.parse(cells[0]), Double.valueOf(cells[1]));
      }
      closes.put(id, series);
    }
  }

  private Map<String, Double> compare(LocalDate asOf) throws IOException {
    List<String> args = new ArrayList<>(List.of("compare"));
    BLENDS.keySet().stream().sorted().forEach(b -> args.add("../examples/specs/" + b + ".yaml"));
    args.addAll(List.of("--market", "../examples/markets/funds.yaml"));
    args.addAll(List.of("--data-root", data.toString(), "--as-of", asOf.toString()));
    args.addAll(List.of("--out", out.toString()));
    Shell.Outcome outcome = Shell.run(args.toArray(String[]::new));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    Map<String, Double> values = new HashMap<>();
    for (String line : Files.readAllLines(out.resolve("compare.csv"))) {
      String[] cells = line.split(",", -1);
      if (!cells[0].equals("blend") && !cells[2].isEmpty()) {
        values.put(cells[0] + " " + cells[1], Double.valueOf(cells[2]));
      }
    }
    return values;
  }

  /** Growth of a blend that returns to its weights at the ends of periods of so many months. */
  private double growth(Map<String, Double> weights, LocalDate from, LocalDate to, int months) {
    double growth = 1;
    LocalDate start = from;
    while (start.isBefore(to)) {
      LocalDate end = start.plusDays(1).withDayOfMonth(1).plusMonths(1).minusDays(1);
      while (end.getMonthValue() % months != 0) {
        end = end.plusDays(1).plusMonths(1).minusDays(1);
      }
      LocalDate stop = end.isBefore(to) ? end : to;
      double period = 0;
      for (Map.Entry<String, Double> weight : weights.entrySet()) {
        NavigableMap<LocalDate, Double> series = closes.get(weight.getKey());
        double change = series.floorEntry(stop).getValue() / series.floorEntry(start).getValue();
        period += weight.getValue() * change;
      }
      growth *= period;
      start = stop;
    }
    return growth;
  }

  private double perYear(Map<String, Double> weights, LocalDate from, LocalDate to, int months) {
    double years = (to.toEpochDay() - from.toEpochDay()) / 365.25;
    // What a blend is in the middle of a year has drifted since its beginning.
    LocalDate base = LocalDate.of(from.getYear() - 1, 12, 31);
    for (String id : weights.keySet()) {
      LocalDate first = closes.get(id).firstKey();
      base = base.isAfter(first) ? base : first;
    }
    double growth = growth(weights, base, to, months) / growth(weights, base, from, months);
    return years > 1.01 ? StrictMath.pow(growth, 1 / years) - 1 : growth - 1;
  }

  @ParameterizedTest
  @CsvSource({"2020-12-31", "2020-06-30", "2019-12-31"})
  void returnsAreThoseOfTheFilesWithinAQuarterOfAPoint(LocalDate asOf) throws IOException {
    Map<String, Double> values = compare(asOf);

    BLENDS.forEach(
        (blend, weights) -> {
          Map<String, LocalDate> starts = new HashMap<>();
          starts.put("ytd", LocalDate.of(asOf.getYear() - 1, 12, 31));
          starts.put("1y", asOf.minusYears(1));
          starts.put("since", ALL_THERE);
          if (blend.equals("traditional-60-40")) {
            starts.put("3y", asOf.minusYears(3));
            starts.put("5y", asOf.minusYears(5));
            starts.put("10y", asOf.minusYears(10));
          }
          starts.forEach(
              (measure, start) ->
                  assertThat(values.get(blend + " " + measure))
                      .as("%s, %s to %s", blend, measure, asOf)
                      .isCloseTo(perYear(weights, start, asOf, 12), within(TOLERANCE)));
          // Monthly is another rule than the blends': the same to a point over the long run.
          assertThat(values.get(blend + " since"))
              .isCloseTo(perYear(weights, ALL_THERE, asOf, 1), within(4 * TOLERANCE));
        });
    assertThat(values.get("efficient-managed-futures gross:funds")).isCloseTo(1.2, within(1e-12));
    assertThat(values.get("efficient-managed-futures fee")).isCloseTo(0.00224, within(1e-12));
  }
}
