package io.notional.files.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.instrument.AssetClass;
import io.notional.core.catalog.Catalog;
import io.notional.core.market.FutureInput;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.KnownIncome;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.market.TradingDays;
import io.notional.files.input.InputHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketFileTest {
  @TempDir Path folder;
  private SmallMarket small;

  @BeforeEach
  void writeFiles() {
    small = new SmallMarket(folder);
  }

  @Test
  void loadsEverything() {
    LoadedMarket loaded = read(SmallMarket.STOCK, SmallMarket.BILLS, SmallMarket.NOTE);

    Market market = loaded.market();
    assertThat(market.instruments()).containsExactly("BILLS", "NOTE", "STOCK");
    assertThat(market.days().size()).isEqualTo(4);
    assertThat(market.securities().get("STOCK").close(3)).isEqualTo(13);
    FutureProduct note = market.futures().get("NOTE");
    assertThat(note.terms().contractMultiplier()).isEqualTo(1000);
    assertThat(note.duration()).hasValue(6);
    assertThat(note.margins().on(0).initialAmount())
        .as("twice the file's contract")
        .isEqualTo(2200);
    assertThat(note.margins().on(3).maintenanceAmount()).isEqualTo(2200);
    assertThat(note.contracts().get(0).delivery()).isEqualTo(LocalDate.of(2020, 3, 1));
    assertThat(market.cashRate(0)).isEqualTo(0.015 / (1 - 0.015 * 91 / 360));
  }

  @Test
  void whatPaysNothingHasAKnownIncome() {
    String gold = SmallMarket.STOCK.replace(", costs", ", dividends: none, costs");

    Market silent = read(SmallMarket.STOCK, SmallMarket.BILLS).market();
    Market told = read(gold, SmallMarket.BILLS).market();

    assertThat(KnownIncome.problems("run.taxes", silent, List.of("STOCK"))).hasSize(1);
    assertThat(KnownIncome.problems("run.taxes", told, List.of("STOCK"))).isEmpty();
    assertThat(told.securities().get("STOCK").distribution(2)).isZero();
    assertThat(told.securities().get("STOCK").close(3)).isEqualTo(13);
  }

  @Test
  void singularsOfClassesAreReadAsTheClass() {
    String bond = SmallMarket.NOTE.replace("asset-class: bonds", "asset-class: bond");

    Market market = read(SmallMarket.STOCK, SmallMarket.BILLS, bond).market();

    assertThat(market.futures().get("NOTE").terms().assetClass()).isEqualTo(AssetClass.BONDS);
  }

  @Test
  void haircutsChangeByDateAndCollateralHasLimits() {
    String terms = ", haircut: 0.02, haircuts: [{from: 2020-01-04, haircut: 0.03}], ";
    String limited = terms + "concentration: 0.5, costs";

    Market market =
        read(
                SmallMarket.STOCK.replace(", costs", limited),
                SmallMarket.BILLS.replace(", costs", limited))
            .market();

    for (String id : List.of("STOCK", "BILLS")) {
      Security security = market.securities().get(id);
      assertThat(security.concentration()).isEqualTo(0.5);
      assertThat(security.haircut(1)).isEqualTo(0.02);
      assertThat(security.haircut(2)).isEqualTo(0.03);
    }
    Security plain = read(SmallMarket.STOCK, SmallMarket.BILLS).market().securities().get("BILLS");
    assertThat(plain.changesHaircut()).isFalse();
    assertThat(plain.haircut(3)).isEqualTo(0.005);
    assertThat(plain.concentration()).isEqualTo(1);
  }

  @Test
  void namesAndHashesEveryInput() {
    LoadedMarket loaded = read(SmallMarket.STOCK, SmallMarket.BILLS, SmallMarket.NOTE);

    assertThat(loaded.inputs())
        .extracting(InputHash::name)
        .containsExactly(
            "market.yaml", "bill.csv", "margin.csv", "note-adjusted.csv", "note.csv", "stock.csv");
    assertThat(loaded.inputs()).extracting(i -> i.sha256().length()).containsOnly(64);
    assertThat(loaded.policyCounts()).containsOnlyKeys("missing-rate:BILL");
  }

  @Test
  void readsOnlyWhatIsAskedFor() {
    String broken = SmallMarket.NOTE.replace("note.csv", "absent.csv");
    Path file = small.market(SmallMarket.STOCK, SmallMarket.BILLS, broken);

    LoadedMarket loaded = MarketFile.read(file, folder, Set.of("BILLS"));

    assertThat(loaded.market().instruments()).containsExactly("BILLS");
    assertThat(loaded.market().days().size()).as("days of the stock").isEqualTo(4);
    assertThat(loaded.inputs())
        .extracting(InputHash::name)
        .containsExactly("market.yaml", "bill.csv", "stock.csv");
  }

  @Test
  void theOrderOfIdsIsThatOfTheFile() {
    Path file = small.market(SmallMarket.STOCK, SmallMarket.BILLS, SmallMarket.NOTE);

    assertThat(MarketFile.open(file).ids()).containsExactly("STOCK", "BILLS", "NOTE");
  }

  @Test
  void anUnknownInstrumentIsNamedWithItsNearest() {
    Path file = small.market(SmallMarket.STOCK, SmallMarket.NOTE);

    assertThatThrownBy(() -> MarketFile.read(file, folder, Set.of("NOTES", "STOCK")))
        .hasMessage(
            "unknown instrument 'NOTES'; did you mean 'NOTE'? (known: STOCK, NOTE) (market.yaml)");
  }

  @Test
  void aLinkThatLeadsOutOfTheDataRootIsRefused() throws IOException {
    Path outside = Files.createTempFile("outside", ".csv");
    Files.writeString(outside, "date,adj_close\n2020-01-02,10\n");
    Path stock = folder.resolve("stock.csv");
    Files.delete(stock);
    Files.createSymbolicLink(stock, outside);
    Path file = small.market(SmallMarket.STOCK);

    assertThatThrownBy(() -> MarketFile.read(file, folder))
        .hasMessageContaining(
            "a data file must lie below the data root but 'stock.csv' is a link that leads out");
    Files.delete(stock);
    Files.writeString(folder.resolve("inside.csv"), "date,adj_close\n2020-01-02,10\n");
    Files.createSymbolicLink(stock, folder.resolve("inside.csv"));
    assertThat(MarketFile.read(file, folder).market().days().size()).isEqualTo(1);
    Files.delete(outside);
  }

  /** From the first date of any of them to the last; the weekend between is none. */
  @Test
  void aRuleGivesTheDatesOfWhatIsUsed() {
    String head = SmallMarket.HEAD.replace("dates-of: STOCK", "rule: us-stocks");
    Path file = small.write("market.yaml", head + SmallMarket.NOTE + SmallMarket.STOCK);
    small.write("stock.csv", "date,adj_close\n2020-01-03,10\n2020-01-09,13\n");

    var days = MarketFile.read(file, folder).market().days();
    assertThat(days.size()).isEqualTo(6);
    assertThat(days.date(0)).isEqualTo("2020-01-02");
    assertThat(days.date(2)).isEqualTo("2020-01-06");
    assertThat(days.date(5)).isEqualTo("2020-01-09");
    var alone = MarketFile.read(file, folder, Set.of("NOTE")).market();
    assertThat(alone.days().date(alone.days().size() - 1)).isEqualTo("2020-01-07");
  }

  /**
   * Before 1962 no rule is exact; 1968-06-12 was closed for paperwork, 1968-11-05 for elections.
   */
  @Test
  void theRuleKnowsTheClosingsOfItsYears() {
    String head = SmallMarket.HEAD.replace("dates-of: STOCK", "rule: us-stocks");
    Path file = small.write("market.yaml", head + SmallMarket.STOCK);
    small.write(
        "stock.csv",
        "date,adj_close\n1961-12-29,10\n1964-12-31,11\n1967-12-29,12\n1968-12-31,13\n");
    small.write("bill.csv", "date,rate\n1961-12-29,1.5\n");

    var days = MarketFile.read(file, folder).market().days();
    assertThat(days.date(0)).isEqualTo("1962-01-02");
    assertThat(List.of("1963-11-25", "1968-06-12", "1968-11-05", "1968-12-25"))
        .noneMatch(date -> opens(days, date));
    assertThat(List.of("1963-11-26", "1968-06-13", "1968-11-06")).allMatch(d -> opens(days, d));
  }

  private static boolean opens(TradingDays days, String date) {
    int epochDay = Math.toIntExact(LocalDate.parse(date).toEpochDay());
    return days.atOrAfter(epochDay) == days.atOrBefore(epochDay);
  }

  @Test
  void withoutACalendarTheStockGivesTheDates() {
    String head = SmallMarket.HEAD.replace("calendar: {dates-of: STOCK}\n", "");
    Path file = small.write("market.yaml", head + SmallMarket.NOTE + SmallMarket.STOCK);
    small.write("stock.csv", "date,adj_close\n2020-01-02,10\n2020-01-07,13\n");

    assertThat(MarketFile.read(file, folder).market().days().size()).isEqualTo(2);
  }

  /** 2020-01-04 and 05 are a Saturday and a Sunday, as a future's file may have them. */
  @Test
  void weekendsAreNoValuationDaysAndAreCounted() {
    Path file = small.market(SmallMarket.STOCK);
    small.write(
        "stock.csv",
        """
        date,adj_close
        2020-01-02,10
        2020-01-03,11
        2020-01-04,12
        2020-01-05,13
        2020-01-06,14
        """);

    LoadedMarket loaded = MarketFile.read(file, folder);

    assertThat(loaded.market().days().size()).isEqualTo(3);
    assertThat(loaded.policyCounts()).containsEntry("valuation-day-on-weekend:STOCK", 2L);
  }

  @Test
  void closesThatAreNotDailyAreCounted() {
    Path file = small.market(SmallMarket.STOCK);
    small.write("stock.csv", "date,adj_close\n2020-01-31,10\n2020-02-28,11\n2020-03-31,12\n");

    assertThat(MarketFile.read(file, folder).policyCounts())
        .containsEntry("sparse-closes:monthly", 3L);
  }

  @Test
  void ratesHaveTheTermOfTheirQuoteOrTheirOwn() {
    String own = SmallMarket.HEAD.replace("discount-91d}", "money-market, term-days: 28}");

    assertThat(read(SmallMarket.STOCK).market().rateTerm("BILL")).isEqualTo(91);
    Path file = small.write("market.yaml", own + SmallMarket.STOCK);
    assertThat(MarketFile.read(file, folder).market().rateTerm("BILL")).isEqualTo(28);
  }

  @Test
  void withoutAStockAnotherQuotedInstrumentGivesTheDates() {
    String head = SmallMarket.HEAD.replace("calendar: {dates-of: STOCK}\n", "");
    Path file = small.write("market.yaml", head + SmallMarket.BILLS + SmallMarket.NOTE);

    assertThat(MarketFile.read(file, folder).market().days().size()).isEqualTo(4);
    assertThatThrownBy(() -> MarketFile.read(file, folder, Set.of("BILLS")))
        .hasMessageContaining("calendar.dates-of must be given");
  }

  @Test
  void foreignFuturesBringTheirExchangeRate() {
    LoadedMarket loaded = read(SmallMarket.STOCK, SmallMarket.BUND);

    assertThat(loaded.market().futures().get("BUND").exchangeRate(3)).isEqualTo(1.2);
    assertThat(loaded.inputs()).extracting(InputHash::name).contains("eur.csv");
    assertThat(read(SmallMarket.STOCK).inputs())
        .as("a rate that nothing needs is not read")
        .extracting(InputHash::name)
        .doesNotContain("eur.csv");
  }

  @Test
  void aCurrencyWithoutARateIsReported() {
    String yen = SmallMarket.BUND.replace("EUR", "JPY");

    assertThatThrownBy(() -> read(SmallMarket.STOCK, yen))
        .hasMessageContaining("exchange-rates must have an entry for JPY");
  }

  @Test
  void rollRulesComeFromTheCatalog() {
    String rule = "    roll: {use: calendar, with: {days: 5}}\n";
    Path file = small.market(SmallMarket.STOCK, SmallMarket.NOTE + "    roll: data\n");
    Catalog none = Catalog.of();

    assertThat(MarketFile.open(file).load(folder, Set.of("NOTE"), none).market()).isNotNull();

    Path ruled = small.market(SmallMarket.STOCK, SmallMarket.NOTE + rule);
    assertThat(MarketFile.read(ruled, folder).market()).isNotNull();
    assertThatThrownBy(() -> MarketFile.open(ruled).load(folder, Set.of("NOTE"), none))
        .hasMessageContaining("unknown roll rule 'calendar' (known: data)");
  }

  @Test
  void aLongInFirstNoticeIsRefusedUnderRulesAndCountedUnderTheData() {
    String rule = "    roll: {use: calendar, with: {days: 3}}\n";

    assertThat(note("").firstNotice()).isEqualTo(FutureInput.FirstNotice.COUNT);
    assertThat(note(rule).firstNotice()).isEqualTo(FutureInput.FirstNotice.FAIL);
    assertThat(note(rule + "    first-notice: count\n").firstNotice())
        .isEqualTo(FutureInput.FirstNotice.COUNT);
    assertThat(note("    first-notice: fail\n").firstNotice())
        .isEqualTo(FutureInput.FirstNotice.FAIL);
  }

  private FutureProduct note(String more) {
    Path file = small.market(SmallMarket.STOCK, SmallMarket.NOTE + more);
    Catalog catalog = Catalog.load();
    return MarketFile.open(file)
        .load(folder, Set.of("NOTE"), catalog)
        .market()
        .futures()
        .get("NOTE");
  }

  @Test
  void problemsOfAllDataFilesAreReportedTogether() {
    small.write("stock.csv", "date,adj_close\n2020-01-02,-1\n");
    small.write("margin.csv", "# nothing\n");
    small.write("bill.csv", "date,yield\n");
    Path file =
        small.market(
            SmallMarket.STOCK,
            SmallMarket.NOTE,
            SmallMarket.STOCK.replace("STOCK", "OTHER").replace("stock.csv", "absent.csv"));

    NotionalException e =
        catchThrowableOfType(NotionalException.class, () -> MarketFile.read(file, folder));

    assertThat(e.problems())
        .extracting(Problem::where)
        .containsExactly(
            "bill.csv, line 1",
            "stock.csv, line 2, column adj_close",
            "margin.csv, line 1",
            "market.yaml, line 27, column 39");
    assertThat(e).hasMessageContaining("absent.csv does not exist");
  }

  @Test
  void dataLiesBelowTheRoot() {
    assertThatThrownBy(() -> read(SmallMarket.STOCK.replace("stock.csv", "../stock.csv")))
        .hasMessageContaining("a data file must lie below the data root but is '../stock.csv'");
    assertThatThrownBy(() -> read(SmallMarket.STOCK.replace("stock.csv", "/stock.csv")))
        .hasMessageContaining("a data file must lie below the data root but is '/stock.csv'");
  }

  private LoadedMarket read(String... instruments) {
    return MarketFile.read(small.market(instruments), folder);
  }
}
