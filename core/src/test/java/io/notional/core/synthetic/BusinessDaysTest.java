package io.notional.core.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessDaysTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-01", "2023-01-02", "2024-05-27", "2024-07-04", "2026-07-03", "2021-07-05",
        "2024-09-02", "2024-11-28", "2024-12-25", "2022-12-26", "2021-12-24", "2024-06-01"
      })
  void isClosed(LocalDate date) {
    assertThat(isOpen(date)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-02",
        "2021-12-31",
        "2024-05-20",
        "2024-07-05",
        "2024-09-09",
        "2024-11-21",
        "2024-11-29",
        "2024-12-24",
        "2024-12-26",
        "2024-06-03"
      })
  void isOpen(String date) {
    assertThat(isOpen(LocalDate.parse(date))).isTrue();
  }

  @Test
  void aYearHasSixHolidays() {
    int weekdays = 261;

    assertThat(BusinessDays.between(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 1, 1)))
        .hasSize(weekdays - 6)
        .startsWith((int) LocalDate.of(2019, 1, 2).toEpochDay())
        .endsWith((int) LocalDate.of(2019, 12, 31).toEpochDay());
  }

  @Test
  void countsBackOverHolidays() {
    int january3 = (int) LocalDate.of(2024, 1, 3).toEpochDay();

    assertThat(LocalDate.ofEpochDay(BusinessDays.before(january3, 2))).isEqualTo("2023-12-29");
    assertThat(BusinessDays.before(january3, 0)).isEqualTo(january3);
  }

  private static boolean isOpen(LocalDate date) {
    return BusinessDays.CALENDAR.isBusinessDay(Math.toIntExact(date.toEpochDay()));
  }
}
