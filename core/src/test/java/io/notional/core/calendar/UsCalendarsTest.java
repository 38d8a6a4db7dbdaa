package io.notional.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.instrument.AssetClass;
import io.notional.core.market.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsCalendarsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018-09-03", // Labor Day
        "2018-11-22", // Thanksgiving
        "2018-12-25",
        "2019-01-01",
        "2019-01-21", // Martin Luther King's Day
        "2019-02-18", // Washington's Birthday
        "2019-04-19", // Good Friday
        "2019-05-27", // Memorial Day
        "2019-07-04",
        "2020-07-03", // 4 July on a Saturday
        "2021-07-05", // 4 July on a Sunday
        "2021-12-24", // Christmas on a Saturday
        "2022-12-26", // Christmas on a Sunday
        "2023-01-02", // New Year on a Sunday
        "2022-06-20", // Juneteenth on a Sunday
        "2023-06-19",
        "1970-05-29", // 30 May on a Saturday, before the Monday holidays
        "1965-02-22",
        "2026-04-03",
        "2065-12-25" // beyond the bits
      })
  void holidaysSettleNothing(String date) {
    assertThat(settles(date)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018-12-05", // mourning: stocks alone were closed
        "2021-12-31", // New Year on a Saturday is not observed
        "2010-12-31",
        "2021-06-18", // before Juneteenth was kept
        "1997-01-20", // before Martin Luther King's Day was kept
        "2018-10-08", // Columbus Day: bonds alone are closed
        "2018-11-12", // Veterans Day observed: bonds alone are closed
        "2018-11-23",
        "2019-02-22",
        "2065-12-24"
      })
  void otherWeekdaysSettle(String date) {
    assertThat(settles(date)).isTrue();
  }

  @Test
  void weekendsSettleNothing() {
    for (LocalDate day = LocalDate.of(1949, 1, 1); day.getYear() < 2063; day = day.plusDays(7)) {
      assertThat(settles(day.toString())).isFalse();
      assertThat(settles(day.plusDays(1).toString())).isFalse();
    }
  }

  /** On products without exceptions to the rules. */
  @Test
  void theBitsAgreeWithTheRules() {
    BusinessCalendar equity = on(AssetClass.EQUITY);
    for (LocalDate day = LocalDate.of(1948, 1, 1); day.getYear() < 2063; day = day.plusDays(1)) {
      boolean weekday = day.getDayOfWeek().getValue() <= 5;
      boolean holiday = UsHolidays.of(day.getYear()).contains(day);
      assertThat(equity.isBusinessDay(Math.toIntExact(day.toEpochDay())))
          .as("%s", day)
          .isEqualTo(weekday && !holiday);
    }
  }

  /** Western Easter as published, for the two Fridays before that are hardest to get right. */
  @Test
  void goodFridays() {
    assertThat(List.of("1954-04-16", "1981-04-17", "2008-03-21", "2038-04-23", "2049-04-16"))
        .allMatch(date -> !settles(date));
  }

  /** The exchange's notices: futures on rates and currencies trade until 10:15 Chicago time. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1996-04-05",
        "1999-04-02",
        "2007-04-06",
        "2010-04-02",
        "2012-04-06",
        "2015-04-03",
        "2021-04-02",
        "2023-04-07"
      })
  void ratesSettleOnGoodFridaysOnWhichEmploymentIsReported(String date) {
    int day = Math.toIntExact(LocalDate.parse(date).toEpochDay());

    assertThat(UsCalendars.FUTURES.isBusinessDay(day)).isTrue();
    assertThat(on(AssetClass.BONDS).isBusinessDay(day)).isTrue();
    assertThat(on(AssetClass.CURRENCIES).isBusinessDay(day)).isTrue();
    assertThat(on(AssetClass.EQUITY).isBusinessDay(day)).isFalse();
    assertThat(on(AssetClass.COMMODITIES).isBusinessDay(day)).isFalse();
    assertThat(on(AssetClass.GOLD).isBusinessDay(day)).isFalse();
    assertThat(UsCalendars.FUTURES.securities().isBusinessDay(day)).isFalse();
  }

  /** Between 1990 and 2030 the groups differ on those days alone. */
  @Test
  void groupsOfFuturesDifferOnThoseDaysAlone() {
    int differ = 0;
    int last = Math.toIntExact(LocalDate.of(2030, 12, 31).toEpochDay());
    for (int day = Math.toIntExact(LocalDate.of(1990, 1, 1).toEpochDay()); day <= last; day++) {
      boolean rates = on(AssetClass.BONDS).isBusinessDay(day);
      differ += rates != on(AssetClass.EQUITY).isBusinessDay(day) ? 1 : 0;
    }
    assertThat(differ).isEqualTo(8);
  }

  private static BusinessCalendar on(AssetClass assetClass) {
    return UsCalendars.FUTURES.futuresOn(assetClass);
  }

  private static boolean settles(String date) {
    int day = Math.toIntExact(LocalDate.parse(date).toEpochDay());
    return UsCalendars.FUTURES.isBusinessDay(day);
  }
}
