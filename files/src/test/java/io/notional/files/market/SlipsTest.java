package io.notional.files.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.NotionalException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A good market, one slip as people make them, and that it is refused by file, line and value. */
class SlipsTest {
  private static final int ROWS = 160;

  private static final String MARKET =
      """
      calendar: {dates-of: STOCK}
      cash-rate: BILL
      par-yields: [yields.csv]
      rates:
        - {id: BILL, file: bill.csv, quote: discount-91d}
      exchange-rates:
        - {currency: EUR, file: eur.csv}
        - {currency: JPY, file: jpy.csv, quote: units-per}
      instruments:
        - {id: STOCK, kind: security, file: stock.csv, asset-class: equity, costs: {spread-bp: 2}}
        - {id: FUND, kind: security, file: fund.csv, layout: ohlc, asset-class: equity, costs: none}
        - id: ZN
          kind: future
          file: zn.csv
          asset-class: bonds
          multiplier: 1000 # ZN
          tick: 0.015625
          dates: treasury-long
          duration: par-curve
          margin:
            {file: margin.csv, chain: [dated], sane: [0.002, 0.04]}
          costs: {commission: 1.5, spread-ticks: 1}
        - id: BUND
          kind: future
          file: bund.csv
          asset-class: bonds
          currency: EUR
          multiplier: 1000 # BUND
          tick: 0.01 # BUND
          margin: {chain: [percent-of-notional: {initial: 0.02, maintenance: 0.02}]}
          costs: {commission: 2, spread-ticks: 1}
        - id: JGB
          kind: future
          file: jgb.csv
          asset-class: bonds
          currency: JPY
          multiplier: 1000000
          tick: 0.01
          margin: {chain: [percent-of-notional: {initial: 0.02, maintenance: 0.02}]}
          costs: {commission: 300}
      """;

  @TempDir Path folder;
  private final Map<String, List<String>> files = new TreeMap<>();
  private String market = MARKET;
  private SmallMarket small;

  @BeforeEach
  void goodFiles() {
    small = new SmallMarket(folder);
    put("bill.csv", "date,rate", "%.3f", 1.5, 0.004);
    put("eur.csv", "date,price", "%.5f", 1.1, 0.0004);
    put("jpy.csv", "date,price", "%.3f", 110, 0.03);
    put("stock.csv", "date,adj_close", "%.2f", 100, 0.11);
    for (int row = 0; row <= ROWS; row++) {
      String stock = files.get("stock.csv").get(row);
      String close = row == 0 ? "" : stock.substring(11);
      add("fund.csv", row == 0 ? "date,close,adj_close" : stock + "," + close);
      add("yields.csv", row == 0 ? "date,3m,2y,10y" : day(row) + yields(row));
      add("zn.csv", row == 0 ? FUTURES : future(row, 120 + row % 113 / 64.0));
      add("bund.csv", row == 0 ? FUTURES : future(row, 160 + row * 7 % 151 * 0.01));
      add("jgb.csv", row == 0 ? FUTURES : future(row, 150 + row % 97 * 0.01));
    }
    files.put(
        "margin.csv",
        new ArrayList<>(
            List.of(
                "date,initial,maintenance",
                "20190601,1500,1400",
                "20200203,1600,1500",
                "20200302,1700,1600",
                "20200401,1750,1650",
                "20200501,1600,1500")));
  }

  private static final String FUTURES =
      "DATETIME,PRICE,CARRY,FORWARD,CARRY_CONTRACT,PRICE_CONTRACT,FORWARD_CONTRACT";

  @Test
  void theGoodMarketLoads() {
    LoadedMarket loaded = load();

    assertThat(loaded.market().instruments()).containsExactly("BUND", "FUND", "JGB", "STOCK", "ZN");
    assertThat(loaded.policyCounts().keySet()).noneMatch(key -> key.startsWith("allowed-"));
  }

  @ParameterizedTest(name = "{0} line {1}: {2} -> {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        // prices: a row, or all rows from one on
        "stock.csv|50|one|10|move",
        "stock.csv|50|one|0.1|move",
        "stock.csv|50|one|100|move",
        "stock.csv|50|one|0.01|move",
        "stock.csv|50|one|4|jump",
        "stock.csv|50|one|0.25|jump",
        "stock.csv|50|rest|10|move",
        "stock.csv|50|rest|0.1|move",
        "stock.csv|50|rest|100|move",
        "stock.csv|50|three|10|move",
        "stock.csv|50|three|5|jump",
        "fund.csv|70|one|10|move",
        "zn.csv|60|one|10|move",
        "zn.csv|60|one|0.1|move",
        "zn.csv|60|one|100|move",
        "zn.csv|60|rest|0.1|move",
        "bund.csv|60|three|3.5|jump",
        // rates, in percent
        "bill.csv|60|one|10|move",
        "bill.csv|60|one|100|range",
        "bill.csv|60|one|0.1|jump",
        "bill.csv|60|rest|100|range",
        "bill.csv|2|rest|0.01|unit",
        "bill.csv|60|rest|0.01|unit",
        "bill.csv|2|rest|100|range",
        "bill.csv|2|rest|-10|range",
        // yields
        "yields.csv|60|one|10|move",
        "yields.csv|60|one|100|range",
        "yields.csv|60|one|0.1|jump",
        "yields.csv|60|one|0|zero-curve",
        "yields.csv|60|rest|0|zero-curve",
        "yields.csv|2|rest|0.01|unit",
        "yields.csv|2|rest|100|range",
        // exchange rates
        "eur.csv|60|one|10|range",
        "eur.csv|60|one|0.1|range",
        "eur.csv|60|one|1.6|jump",
        "eur.csv|60|rest|100|range",
        "eur.csv|2|rest|110|range",
        "jpy.csv|60|one|10|range",
        "jpy.csv|60|one|0.01|range",
        "jpy.csv|2|rest|0.0001|range",
        "jpy.csv|60|three|1.7|jump",
        // margins
        "margin.csv|4|one|10|move",
        "margin.csv|4|one|0.1|move",
        "margin.csv|4|one|5|jump",
        "margin.csv|4|one|0.2|jump"
      })
  void aValueIsRefused(String file, int line, String rows, double factor, String check) {
    int last = rows.equals("one") ? line : rows.equals("three") ? line + 2 : Integer.MAX_VALUE;
    scale(file, line, last, factor);

    assertThatThrownBy(this::load)
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("check: " + check)
        .hasMessageContaining("(" + file + ", line ")
        .message()
        .matches(message -> check.equals("unit") || message.contains("line " + line + ","));
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "multiplier: 1000 # ZN|multiplier: 10000|multiplier",
        "multiplier: 1000 # ZN|multiplier: 100|multiplier",
        "multiplier: 1000 # BUND|multiplier: 10000|multiplier",
        "multiplier: 1000 # BUND|multiplier: 0.01|multiplier",
        "multiplier: 1000000|multiplier: 100000000|multiplier",
        "tick: 0.015625|tick: 0.15625|tick",
        "tick: 0.015625|tick: 1.5625|spread",
        "tick: 0.015625|tick: 0.0015625|tick",
        "tick: 0.01 # BUND|tick: 0.1|tick",
        "tick: 0.01 # BUND|tick: 0.001|tick",
        "spread-bp: 2|spread-bp: 200|spread",
        "commission: 1.5, spread-ticks: 1|commission: 1.5, spread-ticks: 100|spread",
        "commission: 1.5|commission: 1500|spread",
        "file: jpy.csv, quote: units-per|file: jpy.csv|range",
        "file: eur.csv|file: jpy.csv|range",
        "discount-91d|discount-91d, unit: decimal|unit"
      })
  void aMarketFileIsRefused(String good, String bad, String check) {
    assertThat(MARKET).contains(good);
    market = MARKET.replace(good, bad);

    assertThatThrownBy(this::load).hasMessageContaining("check: " + check);
  }

  @Test
  void wrongFilesSwappedColumnsAndZeroRowsAreRefused() {
    refused("stock.csv", "bill.csv", "the columns must be 'date,adj_close'");
    refused("eur.csv", "stock.csv", "the columns must be 'date,price'");
    refused("bill.csv", "eur.csv", "the columns must be 'date,rate'");
    refused("zn.csv", "stock.csv", "the columns must be 'DATETIME,");
    refused("yields.csv", "eur.csv", "a tenor must be such as 3m");
    files.put("margin.csv", List.of("date,initial,maintenance"));
    assertThatThrownBy(this::load).hasMessageContaining("margin.csv has no rows");
    files.put("margin.csv", List.of("date,initial,maintenance", "20190601,1400,1500"));
    assertThatThrownBy(this::load).hasMessageContaining("initial must be at least maintenance");
    files.put("stock.csv", List.of("date,adj_close", "100,2020-01-02"));
    assertThatThrownBy(this::load).hasMessageContaining("date must be a date");
  }

  @Test
  void aQuoteAfterTheLastTradeIsRefused() {
    String late = day(ROWS + 1) + " 23:00:00,120,119,119,20200300,20201200,20201200";
    add("zn.csv", late);

    assertThatThrownBy(this::load)
        .hasMessageContaining("a quote of contract 202003 must be at or before its last trade date")
        .hasMessageContaining("check: last-trade")
        .hasMessageContaining("(zn.csv, line " + (ROWS + 2));
  }

  @Test
  void whatIsLetThroughByNameIsCounted() {
    scale("stock.csv", 50, 50, 4);
    String entry = "series: STOCK, check: jump, from: 2019-01-01, to: 2021-01-01, reason: a test";
    market = "sanity: {allow: [{" + entry + "}]}\n" + MARKET;

    assertThat(load().policyCounts()).containsEntry("allowed-jump:STOCK", 1L);

    market = market.replace("to: 2021-01-01", "to: 2019-02-01");
    assertThatThrownBy(this::load).as("another date").hasMessageContaining("check: jump");
    market = market.replace("series: STOCK", "series: STOK");
    assertThatThrownBy(this::load)
        .hasMessageContaining("unknown series 'STOK'; did you mean 'STOCK'?");
  }

  private static int weekdays(List<String> lines) {
    return (int)
        lines.stream()
            .filter(line -> line.matches("[0-9]{4}-.*"))
            .map(line -> LocalDate.parse(line.substring(0, 10)))
            .filter(date -> date.getDayOfWeek().getValue() < 6)
            .count();
  }

  @Test
  void whatGivesItsDatesAloneIsNotJudged() {
    String split = files.get("fund.csv").get(50);
    files.get("fund.csv").set(50, split.replaceAll("^([^,]*),([^,]*),", "$1,9999,"));
    market = MARKET.replace("dates-of: STOCK", "dates-of: FUND");
    files.forEach((name, lines) -> small.write(name, String.join("\n", lines) + "\n"));
    Path file = small.write("market.yaml", market);

    assertThat(MarketFile.read(file, folder, Set.of("STOCK")).market().days().size())
        .as("all rows but those on weekends")
        .isEqualTo(weekdays(files.get("fund.csv")));
    assertThatThrownBy(() -> MarketFile.read(file, folder, Set.of("FUND")))
        .hasMessageContaining("split");
  }

  @Test
  void limitsAreStatedByKind() {
    scale("stock.csv", 50, 50, 4);
    market = "sanity: {prices: {back: 5}}\n" + MARKET;

    assertThat(load().market().instruments()).contains("STOCK");

    market = "sanity: {prices: {back: 1.0001}}\n" + MARKET;
    assertThatThrownBy(this::load)
        .hasMessageContaining("must not move by a factor of 1.0001 and back within 5 rows");
  }

  private void refused(String file, String other, String message) {
    List<String> good = files.put(file, files.get(other));
    assertThatThrownBy(this::load).hasMessageContaining(message);
    files.put(file, good);
  }

  private void put(String file, String header, String format, double level, double step) {
    add(file, header);
    for (int row = 1; row <= ROWS; row++) {
      double value = level + (row * 5 % 23) * step;
      add(file, day(row) + "," + String.format(Locale.ROOT, format, value));
    }
  }

  private static String yields(int row) {
    double move = row % 7 * 0.01;
    return String.format(Locale.ROOT, ",%.2f,%.2f,%.2f", 1.5 + move, 1.6 + move, 1.9 + move);
  }

  private static String future(int row, double price) {
    return String.format(
        Locale.ROOT,
        "%s 23:00:00,%s,,%s,20201200,20200900,20201200",
        day(row),
        Double.toString(Math.rint(price * 1e6) / 1e6),
        Double.toString(Math.rint(price * 1e6) / 1e6));
  }

  private static LocalDate day(int row) {
    return LocalDate.of(2020, 1, 1).plusDays(row);
  }

  private void add(String file, String line) {
    files.computeIfAbsent(file, key -> new ArrayList<>()).add(line);
  }

  /** Multiplies all numbers of some lines. */
  private void scale(String file, int first, int last, double factor) {
    List<String> lines = files.get(file);
    for (int i = first - 1; i < Math.min(last, lines.size()); i++) {
      String[] cells = lines.get(i).split(",");
      int numbers = file.endsWith("zn.csv") || file.endsWith("bund.csv") ? 4 : cells.length;
      for (int cell = 1; cell < numbers; cell++) {
        if (!cells[cell].isEmpty()) {
          cells[cell] = Double.toString(Double.parseDouble(cells[cell]) * factor);
        }
      }
      lines.set(i, String.join(",", cells));
    }
  }

  private LoadedMarket load() {
    files.forEach((name, lines) -> small.write(name, String.join("\n", lines) + "\n"));
    return MarketFile.read(small.write("market.yaml", market), folder);
  }
}
