package io.notional.files.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.core.calendar.UsCalendars;
import io.notional.core.catalog.Catalog;
import io.notional.core.curve.CurveHistory;
import io.notional.core.market.Contract;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.RateQuote;
import io.notional.core.theoretical.Financing;
import io.notional.core.theoretical.TheoreticalFutures;
import io.notional.core.theoretical.TheoreticalSeries;
import io.notional.core.theoretical.TheoreticalTerms;
import io.notional.core.treasury.TreasuryContract;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.csv.SeriesReader;
import io.notional.files.input.InputFile;
import io.notional.files.treasury.TheoreticalFiles;
import io.notional.files.treasury.YieldFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Theoretical futures as instruments of a market file, on made-up yields of two years. */
class TheoreticalMarketTest {
  private static final LocalDate FIRST = LocalDate.of(1999, 1, 4);
  private static final LocalDate LAST = LocalDate.of(2000, 12, 29);

  private static final String HEAD =
      """
      calendar: {dates-of: STOCK}
      cash-rate: BILL
      par-yields: [yields.csv]
      rates:
        - {id: BILL, file: bills.csv, quote: discount-91d}
        - {id: REPO, file: repo.csv, quote: money-market}
      instruments:
        - {id: STOCK, kind: security, file: stocks.csv, asset-class: equity, costs: none}
      """;

  private static final String NOTE =
      """
        - id: ZN
          kind: theoretical-future
          margin: {chain: [percent-of-notional: {initial: 0.02, maintenance: 0.018}], sane: [0, 1]}
          costs: {commission: 1.5, spread-ticks: 1}
      """;

  private static final String FROM_FILES =
      """
        - id: ZN
          kind: future
          file: out/ZN.csv
          asset-class: bonds
          multiplier: 1000
          tick: 0.015625
          dates: treasury-long
          duration: {file: out/ZN-duration.csv}
          margin: {chain: [percent-of-notional: {initial: 0.02, maintenance: 0.018}], sane: [0, 1]}
          costs: {commission: 1.5, spread-ticks: 1}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeData() throws IOException {
    StringBuilder stocks = new StringBuilder("date,adj_close\n");
    StringBuilder yields = new StringBuilder("date,1y,5y,10y,30y\n");
    StringBuilder bills = new StringBuilder("date,rate\n");
    StringBuilder repo = new StringBuilder("date,rate\n");
    int n = 0;
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      int epochDay = Math.toIntExact(day.toEpochDay());
      if (UsCalendars.STOCKS.isBusinessDay(epochDay)) {
        stocks.append(day).append(',').append(100 + n % 7).append('\n');
        bills.append(day).append(",4.5\n");
        repo.append(day).append(",4.8\n");
      }
      if (UsCalendars.BONDS.isBusinessDay(epochDay)) {
        double wave = StrictMath.sin(n / 40.0);
        yields.append(
            String.format(
                Locale.ROOT,
                "%s,%.3f,%.3f,%.3f,%.3f%n",
                day,
                4.8 + wave,
                5.1 + wave,
                5.4 + wave,
                5.8 + wave));
      }
      n++;
    }
    Files.writeString(folder.resolve("stocks.csv"), stocks);
    Files.writeString(folder.resolve("yields.csv"), yields);
    Files.writeString(folder.resolve("bills.csv"), bills);
    Files.writeString(folder.resolve("repo.csv"), repo);
  }

  @Test
  void itsPricesAreThoseOfTheFilesThatTheCommandWrites() {
    TheoreticalFiles.write(folder.resolve("out"), List.of(series()), () -> false);

    FutureProduct computed = note(HEAD + NOTE);
    FutureProduct read = note(HEAD + FROM_FILES);

    assertThat(computed.terms()).isEqualTo(read.terms());
    assertThat(computed.rolls()).isEqualTo(read.rolls()).hasSizeGreaterThan(5);
    assertThat(computed.contracts()).hasSameSizeAs(read.contracts());
    for (int c = 0; c < read.contracts().size(); c++) {
      Contract one = computed.contracts().get(c);
      Contract other = read.contracts().get(c);
      assertThat(one.dates()).isEqualTo(other.dates());
      assertThat(one.column()).isEqualTo(other.column());
      for (int day = one.firstDay(); day <= one.lastDay(); day++) {
        assertThat(one.duration(day)).isEqualTo(other.duration(day)).isBetween(5.0, 9.0);
      }
    }
  }

  @Test
  void theManifestCanSayWhatPricesRestOn() {
    LoadedMarket loaded = MarketFile.read(write(HEAD + NOTE), folder);

    assertThat(loaded.policyCounts())
        // Columbus Day twice, Veterans Day once: of 2000 it was a Saturday.
        .containsEntry("settlement-day-without-yields:ZN", 3L)
        // The Good Friday of 1999, with a report on employment: notes trade and their futures
        // settle,
        // and the rates of this file are those of stock days.
        .containsEntry("financing-carried:ZN", 1L)
        .doesNotContainKey("yields-without-settlement:ZN")
        .containsKey("hypothetical-note:ZN")
        .containsKey("short-end-flat:par-yields");
    assertThat(loaded.inputs())
        .extracting(i -> i.name())
        .containsExactly("market.yaml", "bills.csv", "repo.csv", "stocks.csv", "yields.csv");
  }

  @Test
  void financingAndDatesAreItsOwn() {
    FutureProduct usual = note(HEAD + NOTE);
    FutureProduct dear =
        note(HEAD + NOTE + "    financing: REPO\n    from: 2000-03-01\n    to: 2000-09-29\n");

    assertThat(dear.contracts().get(0).rawCloses().epochDay(0))
        .isEqualTo(Math.toIntExact(LocalDate.of(2000, 3, 1).toEpochDay()));
    int day = 300;
    Contract one = usual.contracts().get(usual.activeContract(day));
    Contract other = dear.contracts().get(dear.activeContract(day));
    assertThat(one.delivery()).isEqualTo(other.delivery());
    assertThat(other.close(day)).as("dearer to carry").isGreaterThan(one.close(day));
  }

  /** A real contract, here one that was financed at a repo rate, has a twin at the cash rate. */
  @Test
  void aTwinIsFinancedAtTheCashRate() {
    TheoreticalFiles.write(folder.resolve("out"), List.of(series()), () -> false);
    FutureProduct usual = note(HEAD + NOTE);

    for (String dear : List.of(FROM_FILES, NOTE + "    financing: REPO\n")) {
      Twins twins = MarketFile.open(write(HEAD + dear)).twins(Map.of());
      FutureProduct twin =
          twins.file().load(folder, Set.of("ZN"), Catalog.load()).market().futures().get("ZN");

      assertThat(twins.ids()).containsExactly("ZN");
      for (int day = 0; day < 400; day += 10) {
        assertThat(twin.contracts().get(twin.activeContract(day)).close(day))
            .isEqualTo(usual.contracts().get(usual.activeContract(day)).close(day));
      }
    }
  }

  @Test
  void withoutParYieldsThereIsNoTwin() {
    TheoreticalFiles.write(folder.resolve("out"), List.of(series()), () -> false);
    String text = (HEAD + FROM_FILES).replace("par-yields: [yields.csv]", "par-yields: []");

    assertThat(MarketFile.open(write(text)).twins(Map.of()).ids()).isEmpty();
  }

  @Test
  void progressIsToldDayByDay() {
    List<LocalDate> days = new ArrayList<>();

    MarketFile.open(write(HEAD + NOTE)).load(folder, Set.of("ZN"), Catalog.load(), days::add);

    assertThat(days).isSorted().hasSizeGreaterThan(490).startsWith(FIRST).endsWith(LAST);
  }

  @Test
  void pricesThatNothingNeedsAreNotComputed() {
    List<LocalDate> days = new ArrayList<>();

    MarketFile.open(write(HEAD + NOTE)).load(folder, Set.of("STOCK"), Catalog.load(), days::add);

    assertThat(days).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "id: ZN|id: NOTE|NOTE.contract must be given, since no Treasury contract is named NOTE",
        "costs: {commission|financing: REPOS\\n    costs: {commission|unknown rate 'REPOS'; did you"
            + " mean 'REPO'?",
        "costs: {commission|multiplier: 5\\n    costs: {commission|unknown key 'ZN.multiplier'",
        "par-yields: [yields.csv]|par-yields: []|par-yields must be given: ZN needs them",
        "par-yields: [yields.csv]|par-yields: [absent.csv]|absent.csv does not exist",
        "costs: {commission|from: 2001-02-01\\n    costs: {commission|has par yields",
      })
  void saysWhatIsWrong(String good, String bad, String message) {
    String text = (HEAD + NOTE).replace(good, bad.replace("\\n", "\n"));

    assertThatThrownBy(() -> MarketFile.read(write(text), folder)).hasMessageContaining(message);
  }

  private TheoreticalSeries series() {
    PolicyCounts counts = new PolicyCounts();
    CurveHistory curves = CurveHistory.of(YieldFolder.join(List.of(input("yields.csv")), counts));
    Financing financing =
        new Financing(SeriesReader.rate(input("bills.csv"), counts), RateQuote.DISCOUNT_91D);
    return TheoreticalFutures.of(curves, financing, TheoreticalTerms.DEFAULT)
        .price(List.of(TreasuryContract.ZN), FIRST, LAST)
        .get(0);
  }

  private InputFile input(String name) {
    return InputFile.read(folder.resolve(name), name, 1 << 20);
  }

  private FutureProduct note(String text) {
    return MarketFile.read(write(text), folder).market().futures().get("ZN");
  }

  private Path write(String text) {
    try {
      return Files.writeString(folder.resolve("market.yaml"), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
