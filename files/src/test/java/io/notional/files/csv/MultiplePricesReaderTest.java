package io.notional.files.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiplePricesReaderTest {
  private static final String HEADER =
      "DATETIME,PRICE,CARRY,FORWARD,CARRY_CONTRACT,PRICE_CONTRACT,FORWARD_CONTRACT";

  private final PolicyCounts counts = new PolicyCounts();

  @Test
  void gathersAContractFromAllColumns() {
    FuturesPrices prices =
        read(
            "2020-02-26 21:00:00,100,99,98,20200600,20200300,20200900",
            "2020-02-27 21:00:00,101,,,20200600,20200300,20200900",
            "2020-02-28 21:00:00,97,96,96,20200900,20200600,20200900");

    assertThat(prices.contracts())
        .extracting(FuturesPrices.Contract::delivery)
        .containsExactly(
            LocalDate.of(2020, 3, 1), LocalDate.of(2020, 6, 1), LocalDate.of(2020, 9, 1));
    assertThat(closes(prices, 0)).containsExactly(100, 101);
    assertThat(closes(prices, 1)).containsExactly(99, 97);
    assertThat(closes(prices, 2)).containsExactly(98, 96);
    assertThat(prices.inUse().value(1)).isEqualTo(0);
    assertThat(prices.inUse().value(2)).isEqualTo(1);
    assertThat(counts.asMap()).isEmpty();
  }

  @Test
  void theScheduleSkipsContractsThatAreNeverHeld() {
    FuturesPrices prices =
        read(
            "2019-11-01 21:00:00,50,49,48,20200300,20191200,20201200",
            "2019-11-04 21:00:00,47,46,,20200900,20201200,20211200");

    assertThat(prices.contracts()).hasSize(4);
    assertThat(prices.inUse().value(0)).isEqualTo(0);
    assertThat(prices.inUse().value(1)).isEqualTo(3);
  }

  @Test
  void thePriceWinsAConflictAndThenTheForward() {
    FuturesPrices prices =
        read(
            "2020-02-26 21:00:00,100,101,,20200300,20200300,20200600",
            "2020-02-27 21:00:00,100,99,98,20200600,20200300,20200600");

    assertThat(closes(prices, 0)).containsExactly(100, 100);
    assertThat(closes(prices, 1)).containsExactly(98);
    assertThat(counts.asMap()).containsEntry("quote-conflict", 2L);
  }

  @Test
  void monthsMayBeWrittenInSixDigits() {
    FuturesPrices prices = read("2020-02-26 21:00:00,100,,99,202003,202003,202006");

    assertThat(prices.contracts().get(1).delivery()).isEqualTo(LocalDate.of(2020, 6, 1));
  }

  @Test
  void rowsOfWeekendsAreKept() {
    FuturesPrices prices =
        read(
            "2020-02-28 21:00:00,100,,,20200600,20200300,20200600",
            "2020-02-29 21:00:00,101,,,20200600,20200300,20200600");

    assertThat(prices.inUse().size()).isEqualTo(2);
  }

  @Test
  void pricesOfZeroOrLessAreReadWhereTheyAreDeclaredAndCounted() {
    String row = "2020-04-20 23:00:00,-37.63,25,0,20200600,20200500,20200700";
    FuturesPrices prices =
        MultiplePricesReader.read(
            Csv.file("f.csv", HEADER, row),
            ReadOptions.ALL,
            true,
            counts,
            MultiplePricesReader::longAfter);

    assertThat(closes(prices, 0)).containsExactly(-37.63);
    assertThat(closes(prices, 2)).containsExactly(0);
    assertThat(counts.asMap()).containsEntry("negative-price", 2L);
  }

  @Test
  void rowsOutsideOfTheDatesAreDropped() {
    String[] rows = {
      HEADER,
      "2020-02-26 21:00:00,100,,,20200600,20200300,20200600",
      "2020-02-27 21:00:00,101,,,20200600,20200300,20200600"
    };
    FuturesPrices prices =
        MultiplePricesReader.read(
            Csv.file("f.csv", rows), DateRange.ALL.to(LocalDate.of(2020, 2, 26)), counts);

    assertThat(closes(prices, 0)).containsExactly(100);
    assertThat(counts.asMap()).containsEntry("outside-dates", 1L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-02-27 21:00:00,,,,20200600,20200300,20200600|PRICE must be a finite number|PRICE",
        "2020-02-27 21:00:00,0,,,20200600,20200300,20200600|PRICE must be greater than zero|PRICE",
        "2020-02-27 21:00:00,1,-1,,20200600,20200300,20200600|CARRY must be greater|CARRY",
        "2020-02-27 21:00:00,1,,nan,20200600,20200300,20200600|FORWARD must be a finite|FORWARD",
        "2020-02-27 21:00:00,1,2,,,20200300,20200600|must be a delivery month|CARRY_CONTRACT",
        "2020-02-27 21:00:00,1,,,20200600,20201300,2|must be a delivery month|PRICE_CONTRACT",
        "2020-02-27 21:00:00,1,,,20200600,20200315,2|must be a delivery month|PRICE_CONTRACT",
        "2020-02-27 21:00:00,1,,,20200600,20191200,2|must not be before 202003|PRICE_CONTRACT",
        "2020-02-26 21:00:00,1,,,20200600,20200300,2|2020-02-26 is given twice|DATETIME",
        "2020-02-25 23:00:00,1,,,20200600,20200300,2|comes after 2020-02-26|DATETIME",
        "2020-02-27 25:00:00,1,,,20200600,20200300,2|DATETIME must be a time such as|DATETIME"
      })
  void refusesARow(String row, String message, String column) {
    assertThatThrownBy(() -> read("2020-02-26 21:00:00,9,,,20200600,20200300,20200600", row))
        .hasMessageContaining(message)
        .hasMessageContaining("(f.csv, line 3, column " + column + ")");
  }

  private FuturesPrices read(String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = HEADER;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return MultiplePricesReader.read(Csv.file("f.csv", lines), DateRange.ALL, counts);
  }

  private static double[] closes(FuturesPrices prices, int contract) {
    var closes = prices.contracts().get(contract).closes();
    double[] values = new double[closes.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = closes.value(i);
    }
    return values;
  }
}
