package io.notional.files.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.core.market.ContractDates;
import io.notional.core.market.FutureProduct;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When contracts end, by a rule or from a file. */
class ContractDatesTest {
  private static final String HEADER = "product,contract,first_notice,last_trade\n";

  @TempDir Path folder;
  private SmallMarket small;

  @BeforeEach
  void files() {
    small = new SmallMarket(folder);
  }

  private FutureProduct note(String dates) {
    String entry = SmallMarket.NOTE.replace("dates: treasury-long", dates);
    Path file = small.market(SmallMarket.STOCK, entry);
    return MarketFile.read(file, folder, Set.of("NOTE")).market().futures().get("NOTE");
  }

  private ContractDates march(String dates) {
    return note(dates).contract(0).dates();
  }

  private static ContractDates dates(String intention, String notice, String lastTrade) {
    return new ContractDates(
        LocalDate.parse(intention), LocalDate.parse(notice), LocalDate.parse(lastTrade));
  }

  @Test
  void aRuleIsAWordOrAMap() {
    ContractDates gold = dates("2020-02-27", "2020-02-28", "2020-03-27");

    assertThat(march("dates: comex-metals")).isEqualTo(gold);
    assertThat(march("dates: {rule: comex-metals}")).isEqualTo(gold);
    assertThat(march("dates: cash-settled")).isEqualTo(ContractDates.CASH_SETTLED);
    assertThat(march("dates: none")).isEqualTo(ContractDates.OPEN);
    assertThat(march("lot: 1")).isEqualTo(ContractDates.OPEN);
  }

  @Test
  void aFileNamesProductsContractsAndDates() {
    small.write(
        "dates.csv",
        HEADER
            + "OTHER,20200300,2020-01-01,2020-01-02\n"
            + "NOTE,20200600,cash-settled,2020-06-19\n"
            + "NOTE,20200300,2020-03-02,2020-03-20\n"
            + "CRUDE,202003,2020-02-24,2020-02-20\n");

    FutureProduct note = note("dates: {file: dates.csv}");

    assertThat(note.contract(0).dates()).isEqualTo(dates("2020-02-28", "2020-03-02", "2020-03-20"));
    assertThat(note.contract(1).dates())
        .isEqualTo(ContractDates.cashSettled(LocalDate.parse("2020-06-19")));
    FutureProduct crude = note("dates: {file: dates.csv, product: CRUDE}");
    assertThat(crude.contract(0).dates())
        .isEqualTo(dates("2020-02-20", "2020-02-24", "2020-02-20"));
    assertThat(crude.contract(1).dates()).as("not in the file").isEqualTo(ContractDates.OPEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NOTE,20200300,2020-03-02,soon|last_trade must be a date such as 2020-03-16 but was 'soon'",
        "NOTE,20200300,,2020-03-20|first_notice must be a date such as 2020-03-16 but was ''",
        "NOTE,2020-03,2020-03-02,2020-03-20|contract must be a delivery month",
        "OTHER,20200300,2020-03-02,2020-03-20|dates.csv has no rows of NOTE"
      })
  void aFileIsCheckedCellByCell(String row, String message) {
    small.write("dates.csv", HEADER + row + "\n");

    assertThatThrownBy(() -> note("dates: {file: dates.csv}")).hasMessageContaining(message);
  }

  @Test
  void aContractIsGivenOnce() {
    small.write("dates.csv", HEADER + "NOTE,202003,2020-03-02,2020-03-20\n".repeat(2));

    assertThatThrownBy(() -> note("dates: {file: dates.csv}"))
        .hasMessageContaining("contract must be given once a product but was '202003'")
        .hasMessageContaining("dates.csv, line 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dates: {rule: comex-metals, file: dates.csv}|NOTE.dates must be a rule, or a file",
        "dates: {product: GOLD}|NOTE.dates must be a rule, or a file",
        "dates: comex|NOTE.dates.rule must be one of treasury-short, treasury-long, comex-metals",
        "first-notice: fail|NOTE.dates must say when a contract ends: first-notice fail cannot act",
        "roll: calendar|NOTE.dates must say when a contract ends: roll calendar counts back"
      })
  void whatCannotActIsRefused(String dates, String message) {
    assertThatThrownBy(() -> note(dates))
        .hasMessageContaining(message)
        .hasMessageContaining("market.yaml, line ");
  }

  /** The file holds June alone; March is in use. */
  @Test
  void failingNeedsTheDatesOfAllThatIsInUse() {
    small.write("dates.csv", HEADER + "NOTE,202006,2020-05-29,2020-06-19\n");

    assertThatThrownBy(() -> note("dates: {file: dates.csv}\n    first-notice: fail"))
        .hasMessageContaining("NOTE is to fail in first notice")
        .hasMessageContaining("2020-03");
  }
}
