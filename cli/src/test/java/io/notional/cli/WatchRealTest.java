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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is watched of NTSX in 2020, recomputed from the files of its trades and rolls and from the
 * data as it was downloaded; skipped where there is none.
 */
class WatchRealTest {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 2);
  private static final Map<String, String> FILES =
      Map.of("ZT", "US2", "ZF", "US5", "ZN", "US10", "TN", "US10U", "ZB", "US20");
  private static final Map<String, Integer> POINTS =
      Map.of("ZT", 2000, "ZF", 1000, "ZN", 1000, "TN", 1000, "ZB", 1000);

  @TempDir private static Path out;
  private static Path data;
  private static final Map<LocalDate, Map<String, String>> WATCH = new TreeMap<>();
  private static final Map<String, NavigableMap<LocalDate, Double>> PRICES = new HashMap<>();
  private static final NavigableMap<LocalDate, Double> NAV = new TreeMap<>();
  private static final NavigableMap<LocalDate, Map<String, Double>> HELD = new TreeMap<>();
  private static final NavigableMap<LocalDate, Double> STOCKS = new TreeMap<>();

  @BeforeAll
  static void run() throws IOException {
    data = Path.of(System.getProperty("notional.data", "../../shared/data"));
    assumeTrue(
        Files.isDirectory(data),
        () -> "skipped: no market data at " + data + " (system property notional.data)");
    Shell.Outcome outcome =
        Shell.run(
            "run",
            "../examples/specs/ntsx.yaml",
            "--market",
            "../examples/markets/research.yaml",
            "--data-root",
            data.toString(),
            "--from",
            "2018-08-02",
            "--to",
            "2020-12-31",
            "--out",
            out.toString());
    assertThat(outcome.code()).isZero();
    for (Map<String, String> row : rows(out.resolve("watch.csv"))) {
      WATCH.put(LocalDate.parse(row.get("date")), row);
    }
    for (Map<String, String> row : rows(out.resolve("nav.csv"))) {
      NAV.put(LocalDate.parse(row.get("date")), Double.valueOf(row.get("nav")));
    }
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      prices(file.getKey(), data.resolve("futures/multiple_prices/" + file.getValue() + ".csv"));
    }
    for (Map<String, String> row : rows(data.resolve("etf/adjusted/IVV.csv"))) {
      STOCKS.put(LocalDate.parse(row.get("date")), Double.valueOf(row.get("adj_close")));
    }
    hold();
  }

  /** Closes by product and delivery month: {@code ZN 2020-03}. */
  private static void prices(String product, Path file) throws IOException {
    for (Map<String, String> row : rows(file)) {
      LocalDate date = LocalDate.parse(row.get("DATETIME").substring(0, 10));
      for (String kind : List.of("PRICE", "CARRY", "FORWARD")) {
        String price = row.get(kind);
        String month = row.get(kind + "_CONTRACT");
        if (!price.isEmpty() && !month.isEmpty()) {
          String contract = product + " " + month.substring(0, 4) + "-" + month.substring(4, 6);
          PRICES.computeIfAbsent(contract, c -> new TreeMap<>()).put(date, Double.valueOf(price));
        }
      }
    }
  }

  /** Contracts and shares at each close, from the logs alone. */
  private static void hold() throws IOException {
    TreeMap<LocalDate, Map<String, Double>> changes = new TreeMap<>();
    for (Map<String, String> trade : rows(out.resolve("trades.csv"))) {
      if (!trade.get("sleeve").equals("collateral")) {
        change(changes, trade.get("execution_date"), trade.get("instrument"), trade, 1);
      }
    }
    for (Map<String, String> roll : rows(out.resolve("rolls.csv"))) {
      String product = roll.get("product");
      change(changes, roll.get("date"), product + " " + roll.get("from"), roll, -1);
      change(changes, roll.get("date"), product + " " + roll.get("to"), roll, 1);
      // Where no day has both, the price is what the adjusted series implies, until there is a
      // quote.
      PRICES
          .computeIfAbsent(product + " " + roll.get("to"), c -> new TreeMap<>())
          .putIfAbsent(LocalDate.parse(roll.get("date")), Double.valueOf(roll.get("to_price")));
    }
    Map<String, Double> held = new TreeMap<>();
    for (LocalDate date : NAV.keySet()) {
      changes.getOrDefault(date, Map.of()).forEach((id, q) -> held.merge(id, q, Double::sum));
      held.values().removeIf(quantity -> Math.abs(quantity) < 1e-9);
      HELD.put(date, new TreeMap<>(held));
    }
  }

  private static void change(
      Map<LocalDate, Map<String, Double>> changes,
      String date,
      String instrument,
      Map<String, String> row,
      int sign) {
    changes
        .computeIfAbsent(LocalDate.parse(date), d -> new TreeMap<>())
        .merge(instrument, sign * Double.parseDouble(row.get("quantity")), Double::sum);
  }

  private static double bonds(LocalDate held, LocalDate priced) {
    double sum = 0;
    for (Map.Entry<String, Double> position : HELD.get(held).entrySet()) {
      String product = position.getKey().substring(0, 2);
      if (POINTS.containsKey(product) && position.getKey().length() > 3) {
        double price = PRICES.get(position.getKey()).floorEntry(priced).getValue();
        sum += position.getValue() * POINTS.get(product) * price;
      }
    }
    return sum;
  }

  private static double watched(LocalDate date, String column) {
    return Double.parseDouble(WATCH.get(date).get(column));
  }

  @Test
  void correlationsOfEachDay() {
    List<LocalDate> dates = new ArrayList<>(NAV.keySet());
    for (int window : new int[] {63, 126, 252}) {
      for (int i = dates.indexOf(FIRST); i < dates.size(); i++) {
        double[] x = new double[window];
        double[] y = new double[window];
        for (int k = 0; k < window; k++) {
          LocalDate now = dates.get(i - k);
          LocalDate before = dates.get(i - k - 1);
          x[k] = STOCKS.get(now) / STOCKS.get(before) - 1;
          y[k] = bonds(before, now) / bonds(before, before) - 1;
        }
        assertThat(watched(dates.get(i), "correlation_" + window))
            .as("%s over %s", dates.get(i), window)
            .isCloseTo(correlation(x, y), within(1e-9));
      }
    }
    assertThat(WATCH.get(LocalDate.of(2020, 12, 31))).containsEntry("regime", "negative");
  }

  @Test
  void bandsFromTheEdgeOfFivePoints() {
    for (LocalDate date : NAV.tailMap(FIRST).keySet()) {
      double stocks = HELD.get(date).get("IVV") * STOCKS.get(date) / NAV.get(date);
      double overlay = bonds(date, date) / NAV.get(date);
      assertThat(watched(date, "band_distance_equity"))
          .isCloseTo(0.05 - Math.abs(stocks - 0.9), within(1e-9));
      assertThat(watched(date, "band_distance_bonds"))
          .isCloseTo(0.05 - Math.abs(overlay - 0.6), within(1e-9));
    }
  }

  @Test
  void rollsOfTheLastYearAndMargin() throws IOException {
    List<LocalDate> dates = new ArrayList<>(NAV.keySet());
    List<Map<String, String>> rolls = rows(out.resolve("rolls.csv"));
    Map<String, Map<String, String>> margin = new HashMap<>();
    rows(out.resolve("margin.csv")).forEach(row -> margin.put(row.get("date"), row));
    for (int i = dates.indexOf(FIRST); i < dates.size(); i++) {
      LocalDate from = dates.get(i - 251);
      LocalDate to = dates.get(i);
      double costs = 0;
      for (Map<String, String> roll : rolls) {
        LocalDate date = LocalDate.parse(roll.get("date"));
        if (!date.isBefore(from) && !date.isAfter(to)) {
          costs += Double.parseDouble(roll.get("cost")) / NAV.get(date) * 1e4;
        }
      }
      assertThat(watched(to, "roll_cost")).as("%s", to).isCloseTo(costs, within(1e-9));
      Map<String, String> row = margin.get(to.toString());
      double nav = NAV.get(to);
      assertThat(watched(to, "at_broker"))
          .isCloseTo(Double.parseDouble(row.get("posted")) / nav, within(1e-12));
      assertThat(watched(to, "margin_to_equity"))
          .isCloseTo(Double.parseDouble(row.get("initial")) / nav, within(1e-12));
    }
  }

  /**
   * Notional x slope / nav, the slope being that of the two contracts which a row of the vendor's
   * file has at the close before, a year of it as a fraction of the one that was held then.
   */
  @Test
  void netCarryOfEachDayByTheTwoContractsOfTheFile() throws IOException {
    Map<String, NavigableMap<LocalDate, Map<String, String>>> curves = new HashMap<>();
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      NavigableMap<LocalDate, Map<String, String>> curve = new TreeMap<>();
      Path path = data.resolve("futures/multiple_prices/" + file.getValue() + ".csv");
      rows(path).forEach(r -> curve.put(LocalDate.parse(r.get("DATETIME").substring(0, 10)), r));
      curves.put(file.getKey(), curve);
    }
    Map<String, Double> rolled = new HashMap<>();
    for (Map<String, String> roll : rows(out.resolve("rolls.csv"))) {
      rolled.put(roll.get("date") + roll.get("product"), Double.valueOf(roll.get("to_price")));
    }
    int told = 0;
    for (LocalDate date : NAV.tailMap(FIRST).keySet()) {
      LocalDate before = NAV.lowerKey(date);
      double carry = 0;
      for (Map.Entry<String, Double> position : HELD.get(date).entrySet()) {
        String product = position.getKey().substring(0, 2);
        if (POINTS.containsKey(product) && position.getKey().length() > 3) {
          double price = PRICES.get(position.getKey()).floorEntry(date).getValue();
          double notional = position.getValue() * POINTS.get(product) * price;
          Map<String, String> row = curves.get(product).floorEntry(before).getValue();
          Double held = rolled.get(before + product);
          carry += notional * yearlySlope(row, held);
        }
      }
      told += Math.abs(carry) > 0 ? 1 : 0;
      assertThat(watched(date, "net_carry"))
          .as("%s", date)
          .isCloseTo(carry / NAV.get(date) * 1e4, within(1e-9));
    }
    assertThat(told).as("closes with a slope").isGreaterThan(150);
  }

  /** Of a row; the price that it is a fraction of is that of what was rolled into. */
  private static double yearlySlope(Map<String, String> row, Double rolledInto) {
    if (row.get("CARRY").isEmpty()) {
      return 0;
    }
    double price = Double.parseDouble(row.get("PRICE"));
    double days = delivery(row, "CARRY").toEpochDay() - delivery(row, "PRICE").toEpochDay();
    double slope = (price - Double.parseDouble(row.get("CARRY"))) / days;
    return slope * 365 / (rolledInto == null ? price : rolledInto);
  }

  private static LocalDate delivery(Map<String, String> row, String of) {
    String month = row.get(of + "_CONTRACT");
    return LocalDate.of(
        Integer.parseInt(month.substring(0, 4)), Integer.parseInt(month.substring(4, 6)), 1);
  }

  @Test
  void theJointFallOfADayByItsOwnDefinition() {
    List<LocalDate> dates = new ArrayList<>(NAV.keySet());
    int i = dates.indexOf(LocalDate.of(2020, 3, 23));
    int window = 252;
    double[] x = new double[window];
    double[] y = new double[window];
    for (int k = 0; k < window; k++) {
      LocalDate now = dates.get(i - k);
      LocalDate before = dates.get(i - k - 1);
      x[k] = STOCKS.get(now) / STOCKS.get(before) - 1;
      y[k] = bonds(before, now) / bonds(before, before) - 1;
    }
    LocalDate date = dates.get(i);
    double nav = NAV.get(date);
    double stocks = HELD.get(date).get("IVV") * STOCKS.get(date) / nav;
    double overlay = bonds(date, date) / nav;
    double expected =
        3 * Math.sqrt(20) * (stocks * deviation(x) + overlay * correlation(x, y) * deviation(y));
    assertThat(watched(date, "joint_fall")).isCloseTo(expected, within(1e-9));
  }

  @Test
  void billsAndTheBasisInARangeThatIsKnown() throws IOException {
    NavigableMap<LocalDate, Double> discount = new TreeMap<>();
    for (Map<String, String> row : rows(data.resolve("rates/DTB3.csv"))) {
      if (row.get("rate").length() > 1) {
        discount.put(LocalDate.parse(row.get("date")), Double.parseDouble(row.get("rate")) / 100);
      }
    }
    for (LocalDate date : NAV.tailMap(FIRST).keySet()) {
      double d = discount.floorEntry(date).getValue();
      assertThat(watched(date, "bill_yield")).isCloseTo(d / (1 - 91 * d / 360), within(1e-12));
      assertThat(WATCH.get(date)).containsEntry("financed_by", "basis");
      // Published estimates of the spread of Treasury futures over bills are 10 to 40 basis points.
      assertThat(watched(date, "financing_spread")).isBetween(0.0, 60.0);
      assertThat(watched(date, "financing_error")).isBetween(1.0, 30.0);
    }
  }

  @Test
  void alertsAreTheFirstClosesAPointBeyondABand() throws IOException {
    List<String> expected = new ArrayList<>();
    for (String sleeve : List.of("equity", "bonds")) {
      boolean beyond = false;
      for (Map<String, String> row : WATCH.values()) {
        String text = row.get("band_distance_" + sleeve);
        if (!text.isEmpty()) {
          boolean now = Double.parseDouble(text) < -0.01;
          if (now && !beyond) {
            expected.add(row.get("date") + " band_distance_" + sleeve);
          }
          beyond = now;
        }
      }
    }
    List<String> told = new ArrayList<>();
    for (Map<String, String> alert : rows(out.resolve("alerts.csv"))) {
      told.add(alert.get("date") + " " + alert.get("watchpoint"));
    }
    assertThat(told).contains("2020-03-09 band_distance_equity").containsAll(expected);
    assertThat(told).filteredOn(t -> t.contains("band")).hasSameSizeAs(expected);
  }

  private static double correlation(double[] x, double[] y) {
    double sum = 0;
    double meanX = mean(x);
    double meanY = mean(y);
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return sum / (x.length - 1) / deviation(x) / deviation(y);
  }

  private static double deviation(double[] x) {
    double mean = mean(x);
    double sum = 0;
    for (double each : x) {
      sum += (each - mean) * (each - mean);
    }
    return Math.sqrt(sum / (x.length - 1));
  }

  private static double mean(double[] x) {
    double sum = 0;
    for (double each : x) {
      sum += each;
    }
    return sum / x.length;
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] names = lines.get(0).split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
