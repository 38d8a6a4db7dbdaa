package io.notional.files.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.market.DatedSeries;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SeriesReaderTest {
  private final PolicyCounts counts = new PolicyCounts();

  @Test
  void readsAdjustedCloses() {
    DatedSeries series =
        adjusted("date,adj_close\r\n2020-01-02,10.5\r\n2020-01-03,1e1\r\n\r\n", DateRange.ALL);

    assertThat(series.size()).isEqualTo(2);
    assertThat(series.epochDay(1)).isEqualTo(Csv.day("2020-01-03"));
    assertThat(series.value(0)).isEqualTo(10.5);
    assertThat(series.value(1)).isEqualTo(10.0);
  }

  @Test
  void aLastLineNeedsNoEnd() {
    assertThat(adjusted("date,adj_close\n2020-01-02,10.5", DateRange.ALL).value(0)).isEqualTo(10.5);
  }

  @Test
  void rowsOutsideOfTheDatesAreDroppedAndCounted() {
    DateRange range =
        DateRange.ALL
            .from(java.time.LocalDate.of(2020, 1, 3))
            .to(java.time.LocalDate.of(2020, 1, 3));
    DatedSeries series =
        adjusted("date,adj_close\n2020-01-02,1\n2020-01-03,2\n2020-01-06,3\n", range);

    assertThat(series.size()).isEqualTo(1);
    assertThat(series.value(0)).isEqualTo(2);
    assertThat(counts.asMap()).containsExactly(java.util.Map.entry("outside-dates", 2L));
  }

  @Test
  void ratesArePercentAndMissingOnesAreCounted() {
    DatedSeries rate =
        SeriesReader.rate(
            Csv.file(
                "r.csv",
                "date,rate",
                "2020-01-02,1.5",
                "2020-01-03,.",
                "2020-01-06,",
                "2020-01-07,-0.25"),
            counts);

    assertThat(rate.size()).isEqualTo(2);
    assertThat(rate.value(0)).isEqualTo(0.015);
    assertThat(rate.value(1)).isEqualTo(-0.0025);
    assertThat(counts.asMap()).containsExactly(java.util.Map.entry("missing-rate", 2L));
  }

  @Test
  void backAdjustedPricesMayBeNegative() {
    DatedSeries series =
        SeriesReader.backAdjusted(
            Csv.file("a.csv", "DATETIME,price", "1990-01-02 23:00:00,-3.25", "1990-01-03,0"));

    assertThat(series.value(0)).isEqualTo(-3.25);
    assertThat(series.value(1)).isZero();
  }

  static Stream<Arguments> refusedRows() {
    String column = "x.csv, line 3, column adj_close";
    String date = "x.csv, line 3, column date";
    return Stream.of(
        arguments("2020-01-03,abc", "adj_close must be a finite number but was 'abc'", column),
        arguments("2020-01-03,NaN", "adj_close must be a finite number but was 'NaN'", column),
        arguments("2020-01-03,Infinity", "must be a finite number but was 'Infinity'", column),
        arguments("2020-01-03,1e999", "must be a finite number but was '1e999'", column),
        arguments("2020-01-03,", "adj_close must be a finite number but was ''", column),
        arguments("2020-01-03, 1", "adj_close must be a finite number but was ' 1'", column),
        arguments("2020-01-03,1d", "adj_close must be a finite number but was '1d'", column),
        arguments("2020-01-03,0x1p3", "must be a finite number but was '0x1p3'", column),
        arguments("2020-01-03,\"1", "a quote must end on its line but does not", "x.csv, line 3"),
        arguments("2020-01-03,\"1,5\"", "'1,5'; what its comma means is said by numbers:", column),
        arguments("2020-01-03,0", "adj_close must be greater than zero but was '0'", column),
        arguments("2020-01-03,-1.5", "must be greater than zero but was '-1.5'", column),
        arguments("2020-01-02,11", "date must ascend but 2020-01-02 is given twice", date),
        arguments("2020-01-01,11", "must ascend but 2020-01-01 comes after 2020-01-02", date),
        arguments("03.01.2020,11", "date must be a date such as 2020-03-16 but was", date),
        arguments("2020-02-30,11", "must be a date such as 2020-03-16 but was '2020-02-30'", date),
        arguments(
            "2020-01-03", "a row must have 2 values (date,adj_close) but has 1", "x.csv, line 3"),
        arguments(
            "2020-01-03,1,2", "must have 2 values (date,adj_close) but has 3", "x.csv, line 3"),
        arguments("\n2020-01-03,1", "a row must have 2 values", "x.csv, line 3"),
        arguments("# note", "a row must be data but is a comment: '# note'", "x.csv, line 3"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusedRows")
  void refusesARow(String row, String message, String where) {
    expectRefusal("date,adj_close\n2020-01-02,10\n" + row + "\n", message, where);
  }

  static Stream<Arguments> refusedFiles() {
    return Stream.of(
        arguments("", "x.csv is empty", "x.csv, line 1"),
        arguments("date,adj_close\n", "x.csv has no rows", "x.csv"),
        arguments("date,adj_close", "x.csv has no rows", "x.csv"),
        arguments(
            "date,close\n2020-01-02,1",
            "the columns must be 'date,adj_close' (layout adjusted) but are 'date,close'",
            "x.csv, line 1"),
        arguments("date\n", "the columns must be 'date,adj_close'", "x.csv, line 1"),
        arguments(
            "# nothing here\ndate,adj_close\n",
            "the file is a placeholder and holds no history: its first line is the comment",
            "x.csv, line 1"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refusedFiles")
  void refusesAFile(String text, String message, String where) {
    expectRefusal(text, message, where);
  }

  @Test
  void binaryFilesAreRefusedInOneLine() {
    expectRefusal("\u0000\u0001PK\uFFFD", "the columns must be 'date,adj_close'", "x.csv, line 1");
  }

  private void expectRefusal(String text, String message, String where) {
    NotionalException e =
        catchThrowableOfType(NotionalException.class, () -> adjusted(text, DateRange.ALL));

    assertThat(e).as("refused").isNotNull();
    assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA);
    assertThat(e.problems().get(0).message()).contains(message).doesNotContain("\u0000");
    assertThat(e.problems().get(0).where()).isEqualTo(where);
  }

  private DatedSeries adjusted(String text, DateRange range) {
    return SecurityLayout.ADJUSTED.read(Csv.file("x.csv", text), range, counts).closes();
  }
}
