package io.notional.files.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.core.calendar.UsCalendars;
import io.notional.core.catalog.Catalog;
import io.notional.core.market.Contract;
import io.notional.core.market.FinancedAt;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Theoretical futures on securities of a market file, on made-up prices of two years and a half.
 */
class SpotFutureMarketTest {
  private static final LocalDate FIRST = LocalDate.of(2021, 1, 4);
  private static final LocalDate LAST = LocalDate.of(2023, 6, 30);
  private static final double YIELD = 0.02;

  private static final String HEAD =
      """
      calendar: {dates-of: PRICE}
      cash-rate: BILL
      rates:
        - {id: BILL, file: bills.csv, quote: discount-91d}
        - {id: OVERNIGHT, file: overnight.csv, quote: money-market}
      instruments:
        - {id: PRICE, kind: security, file: price.csv, layout: level, asset-class: equity, costs: none}
        - {id: TOTAL, kind: security, file: total.csv, layout: level, asset-class: equity, costs: none}
        - {id: FUND, kind: security, file: fund.csv, layout: ohlc, asset-class: equity, costs: none}
        - {id: METAL, kind: security, file: price.csv, layout: level, asset-class: gold, costs: none}
        - {id: BILLS, kind: bill, rate: BILL, costs: none}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeData() throws IOException {
    StringBuilder price = new StringBuilder("date,level\n");
    StringBuilder total = new StringBuilder("date,level\n");
    StringBuilder fund = new StringBuilder("date,open,high,low,close,adj_close,volume\n");
    StringBuilder bills = new StringBuilder("date,rate\n");
    StringBuilder overnight = new StringBuilder("date,rate\n");
    int n = 0;
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      if (UsCalendars.STOCKS.isBusinessDay(Math.toIntExact(day.toEpochDay()))) {
        double level = 100 + 10 * StrictMath.sin(n++ / 30.0);
        double years = (day.toEpochDay() - FIRST.toEpochDay()) / 365.0;
        double reinvested = StrictMath.exp(YIELD * years);
        price.append(day).append(',').append(level).append('\n');
        total.append(day).append(',').append(level * reinvested).append('\n');
        fund.append(day).append(",1,1,1,").append(level).append(',');
        fund.append(level * reinvested).append(",1\n");
        bills.append(day).append(",4.0\n");
        overnight.append(day).append(",5.0\n");
      }
    }
    Files.writeString(folder.resolve("price.csv"), price);
    Files.writeString(folder.resolve("total.csv"), total);
    Files.writeString(folder.resolve("fund.csv"), fund);
    Files.writeString(folder.resolve("bills.csv"), bills);
    Files.writeString(folder.resolve("overnight.csv"), overnight);
    Files.writeString(folder.resolve("yields.csv"), "date,rate\n2021-01-04,1.5\n2021-03-01,2.5\n");
  }

  /** Three lines are enough for a contract that is known. */
  @Test
  void whatIsNotStatedIsThatOfTheContract() {
    LoadedMarket loaded =
        load(HEAD + "  - id: ES\n    kind: theoretical-future\n    underlying: PRICE\n" + COSTS);

    FutureProduct es = loaded.market().futures().get("ES");
    assertThat(es.terms().assetClass()).isEqualTo(AssetClass.EQUITY);
    assertThat(es.terms().contractMultiplier()).isEqualTo(50);
    assertThat(es.terms().tickSize()).isEqualTo(0.25);
    assertThat(es.terms().lot()).isEqualTo(1);
    assertThat(es.contracts().get(0).dates().lastTrade()).isEqualTo("2021-03-19");
    assertThat(es.rolls()).hasSize(10);
    assertThat(LocalDate.ofEpochDay(loaded.market().days().epochDay(es.rolls().get(0).day())))
        .as("the close before it comes into use, five business days before the last trade")
        .isEqualTo("2021-03-11");
    double notional = es.notionalPerContract(es.activeContract(0), 0);
    assertThat(es.unitMargin(0).orElseThrow().initial()).isCloseTo(0.096 * notional, within(1e-6));
  }

  private static final String COSTS = "    costs: none\n";

  @Test
  void itIsCarriedAtTheRateWithItsTerm() {
    FutureProduct es = load(entry("ES", "PRICE", "dividends: 0.02")).market().futures().get("ES");

    Contract march = es.contracts().get(0);
    double simple = 0.04 / (1 - 0.04 * 91 / 360);
    double perDay = Math.log(1 + simple * 91 / 360) / 91 - 0.02 / 365;
    long days = LocalDate.of(2021, 3, 19).toEpochDay() - FIRST.toEpochDay();
    assertThat(march.close(0)).isCloseTo(100 * Math.exp(perDay * days), within(1e-9));
  }

  /** Four ways to say the same dividends, and total return, whose closes hold them. */
  @Test
  void dividendsAreStatedOrFollowFromOtherSeries() {
    Market market =
        load(entry("A", "PRICE", "dividends: 0.02\n    multiplier: 50")
                + more("B", "PRICE", "dividends: {total-return: TOTAL, before: 0.02}")
                + more("C", "FUND", "dividends: {before: 0.02}")
                + more("D", "PRICE", "dividends: {file: yields.csv}")
                + more("E", "TOTAL", "from: 2021-01-04"))
            .market();

    int late = market.days().size() - 40;
    double stated = close(market, "A", late);
    assertThat(close(market, "B", late)).isCloseTo(stated, within(1e-9));
    assertThat(close(market, "C", late)).isCloseTo(stated, within(1e-3));
    assertThat(close(market, "E", late) / market.securities().get("TOTAL").close(late))
        .as("without dividends a future is dearer against its spot")
        .isGreaterThan(stated / market.securities().get("PRICE").close(late));
    assertThat(close(market, "D", 10)).isGreaterThan(close(market, "A", 10));
    assertThat(close(market, "D", 60)).isLessThan(close(market, "A", 60));
    assertThat(market.futures().get("D").contracts().get(1).rawCloses().epochDay(0))
        .isEqualTo(Math.toIntExact(FIRST.toEpochDay()));
  }

  @Test
  void theManifestCanSayWhatPricesRestOn() {
    LoadedMarket loaded =
        MarketFile.read(
            write(
                entry("ES", "PRICE", "dividends: {total-return: TOTAL}\n    financing: OVERNIGHT")
                    + more("GC", "METAL", "contract: GC\n    lease: 0.002\n    storage: 0.001")),
            folder,
            Set.of("ES", "GC"));

    assertThat(loaded.policyCounts())
        .containsKey("income-trailing:ES")
        .containsEntry("income-unknown:ES", 253L)
        .doesNotContainKey("income-trailing:GC");
    assertThat(loaded.theoretical()).containsOnlyKeys("ES", "GC");
    assertThat(map(loaded.theoretical().get("ES")))
        .containsEntry("underlying", "PRICE")
        .containsEntry("contract", "ES")
        .containsEntry("multiplier", 50.0)
        .containsEntry("cycle", "HMUZ")
        .containsEntry("dates", "stock-index")
        .containsEntry("dividends", "total-return TOTAL")
        .containsEntry("financing", "OVERNIGHT")
        .containsEntry("financing-spread", 0.0)
        .containsEntry("roll", "5 business days before a long must be out")
        .containsEntry(
            "margin",
            List.of(Map.of("percent-of-notional", Map.of("initial", 0.096, "maintenance", 0.087))));
    assertThat(map(loaded.theoretical().get("GC")))
        .containsEntry("cycle", "GJMQVZ")
        .containsEntry("dates", "comex-metals")
        .containsEntry("lease", 0.002)
        .containsEntry("dividends", "none");
    assertThat(loaded.inputs())
        .extracting(input -> input.name())
        .containsExactly("market.yaml", "bills.csv", "overnight.csv", "price.csv", "total.csv");
  }

  @Test
  void onlyWhatIsHeldAndWhatItRestsOnIsRead() {
    LoadedMarket loaded =
        MarketFile.read(write(entry("ES", "TOTAL", "lot: 0")), folder, Set.of("ES"));

    assertThat(loaded.market().instruments()).containsExactly("ES");
    assertThat(loaded.inputs())
        .extracting(input -> input.name())
        .contains("total.csv", "price.csv")
        .doesNotContain("fund.csv");
  }

  /** Nothing that comes later changes a price, and neither do the dates that are asked for. */
  @Test
  void cuttingTheFutureChangesNothing() throws IOException {
    String text = entry("ES", "PRICE", "dividends: {total-return: TOTAL, before: 0.01}");
    FutureProduct whole = load(text).market().futures().get("ES");
    for (String name : List.of("price", "total", "bills", "overnight")) {
      Path file = folder.resolve(name + ".csv");
      List<String> lines = Files.readAllLines(file);
      Files.write(file, lines.subList(0, 400));
    }

    Market shorter = load(text).market();

    FutureProduct known = shorter.futures().get("ES");
    for (int day = 0; day < shorter.days().size(); day++) {
      int contract = known.activeContract(day);
      assertThat(whole.activeContract(day)).isEqualTo(contract);
      for (int c = contract; c <= contract + 1; c++) {
        assertThat(known.contracts().get(c).close(day))
            .isEqualTo(Double.valueOf(whole.contracts().get(c).close(day)));
      }
    }
  }

  @ParameterizedTest(name = "{1} -> {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "underlying: PRICE|underlying: PRICES|unknown security 'PRICES'; did you mean 'PRICE'?",
        "underlying: PRICE|underlying: BILLS|ES: underlying must be a security but BILLS is none",
        "id: ES|id: MINE|MINE.multiplier must be given, since no known contract is named MINE",
        "lot: 0|contract: EZ|unknown futures contract 'EZ'",
        "lot: 0|contract: ZN|unknown futures contract 'ZN'",
        "lot: 0|cycle: HMZU|ES: a cycle must be delivery months in their order",
        "lot: 0|dates: none|'none'",
        "lot: 0|dividends: {total-return: TOTALS}|unknown security 'TOTALS'",
        "lot: 0|dividends: {yield: 0.02, file: yields.csv}|ES.dividends must be a yield, a file",
        "lot: 0|dividends: {yield: 0.02, before: 0.02}|but has yield, before",
        "lot: 0|dividends: {total-return: FUND}|must hold what it pays but FUND has distributions",
        "lot: 0|financing: BILLS|unknown rate 'BILLS'",
        "lot: 0|from: 2030-01-01|ES: no settlement day from 2030-01-01",
        "lot: 0|dividends: 2%|dividends.yield must be a number",
        "lot: 0|margin: {chain: [dated]}|ES.margin.file must be given",
        "price.csv|absent.csv|absent.csv does not exist",
      })
  void saysWhatIsWrong(String good, String bad, String message) {
    String text = entry("ES", "PRICE", "lot: 0").replace(good, bad);

    assertThatThrownBy(() -> load(text)).hasMessageContaining(message);
  }

  /** An underlying that cannot be read is one problem, however much rests on it. */
  @Test
  void whatCannotBeReadIsReportedOnce() {
    String text = (entry("ES", "TOTAL", "lot: 0") + more("GC", "TOTAL", "contract: GC"));

    assertThatThrownBy(() -> load(text.replace("total.csv", "absent.csv")))
        .isInstanceOfSatisfying(NotionalException.class, e -> assertThat(e.problems()).hasSize(1));
  }

  /** So that what it costs above cash is known and not estimated. */
  @Test
  void itsFinancingIsKept() {
    Market market =
        load(entry("ES", "PRICE", "financing: OVERNIGHT\n    financing-spread: 0.01")).market();
    FinancedAt at = market.futures().get("ES").financing().orElseThrow();
    assertThat(at).isEqualTo(new FinancedAt("OVERNIGHT", 0.01));
    assertThat(at.overCash(market, 3))
        .isCloseTo(market.rate("OVERNIGHT", 3) - market.rate("BILL", 3) + 0.01, within(1e-15));
    Market usual = load(entry("ES", "PRICE", "lot: 1")).market();
    assertThat(usual.futures().get("ES").financing().orElseThrow().overCash(usual, 3)).isZero();
    assertThat(new FinancedAt("ABSENT", 0).overCash(usual, 3)).isNaN();
  }

  /** Whatever a future was financed at, its twin is financed at the rate of cash. */
  @Test
  void aTwinIsFinancedAtTheCashRate() {
    String plain = entry("ES", "PRICE", "lot: 1");
    FutureProduct usual = load(plain).market().futures().get("ES");
    String dear = entry("ES", "PRICE", "financing: OVERNIGHT\n    financing-spread: 0.01");

    Twins twins = MarketFile.open(write(dear)).twins(Map.of());
    LoadedMarket loaded = twins.file().load(folder, Set.of("ES"), Catalog.load());

    assertThat(twins.ids()).containsExactly("ES");
    FutureProduct twin = loaded.market().futures().get("ES");
    assertThat(twin.contracts().get(0).close(0)).isEqualTo(usual.contracts().get(0).close(0));
    assertThat(load(dear).market().futures().get("ES").contracts().get(0).close(0))
        .isGreaterThan(twin.contracts().get(0).close(0));
    assertThat(map(loaded.theoretical().get("ES")))
        .containsEntry("financing", "BILL")
        .containsEntry("financing-spread", 0.0);
  }

  @Test
  void aReportLooksAtWhatItRestsOn() {
    MarketFile file = MarketFile.open(write(entry("ES", "PRICE", "dividends: {file: yields.csv}")));

    assertThat(file.report(folder, Set.of("ES"), Catalog.builtIn()))
        .extracting(SeriesReport::id)
        .containsExactly("BILL", "OVERNIGHT", "PRICE", "ES dividends");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static double close(Market market, String id, int day) {
    FutureProduct future = market.futures().get(id);
    return future.contracts().get(future.activeContract(day)).close(day);
  }

  private static String entry(String id, String underlying, String line) {
    return HEAD
        + "  - id: "
        + id
        + "\n    kind: theoretical-future\n    underlying: "
        + underlying
        + "\n    "
        + line
        + "\n"
        + COSTS;
  }

  private static String more(String id, String underlying, String line) {
    String text = entry(id, underlying, line + "\n    multiplier: 50");
    return text.substring(HEAD.length());
  }

  private LoadedMarket load(String text) {
    return MarketFile.read(write(text), folder);
  }

  private Path write(String text) {
    try {
      return Files.writeString(folder.resolve("market.yaml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
