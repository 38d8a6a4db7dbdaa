package io.notional.files.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  @Test
  void everyDayOfThreeCenturiesEqualsTheJdk() {
    LocalDate end = LocalDate.of(2100, 12, 31);
    for (LocalDate date = LocalDate.of(1800, 1, 1); date.isBefore(end); date = date.plusDays(1)) {
      assertThat(parse(DateFormat.ISO, date.toString())).isEqualTo((int) date.toEpochDay());
    }
  }

  @Test
  void theLayoutsAgree() {
    int day = (int) LocalDate.of(2020, 3, 16).toEpochDay();

    assertThat(parse(DateFormat.COMPACT, "20200316")).isEqualTo(day);
    assertThat(parse(DateFormat.TIMESTAMP, "2020-03-16 21:00:00")).isEqualTo(day);
    assertThat(parse(DateFormat.TIMESTAMP, "2020-03-16T23:59:59")).isEqualTo(day);
    assertThat(parse(DateFormat.TIMESTAMP, "2020-03-16")).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "ISO, 2021-02-29",
    "ISO, 1900-02-29",
    "ISO, 2020-13-01",
    "ISO, 2020-00-01",
    "ISO, 2020-04-31",
    "ISO, 2020-01-00",
    "ISO, 2020/01/01",
    "ISO, 20200101",
    "ISO, 2020-1-1",
    "ISO, 1600-01-01",
    "ISO, 2020-01-0x",
    "ISO, 2020-01-01 21:00:00",
    "TIMESTAMP, 2020-01-01 24:00:00",
    "TIMESTAMP, 2020-01-01 21:60:00",
    "TIMESTAMP, 2020-01-01 21-00-00",
    "TIMESTAMP, 2020-01-01_21:00:00",
    "COMPACT, 2020-01-01",
    "COMPACT, 20200230"
  })
  void refusesWhatIsNoDate(DateFormat format, String text) {
    assertThat(parse(format, text)).isEqualTo(Dates.NONE);
  }

  private static int parse(DateFormat format, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return format.parse(bytes, 0, bytes.length);
  }
}
