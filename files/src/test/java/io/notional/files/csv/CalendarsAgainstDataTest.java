package io.notional.files.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.calendar.UsCalendars;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.DatedSeries;
import io.notional.files.RealData;
import io.notional.files.input.InputFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Calendars against the days on which something was published; skipped where there is no data. */
class CalendarsAgainstDataTest {
  /** Every day of sixty years, the paperwork crisis and all funerals included. */
  @Test
  void stocksHaveAReturnOnEveryDayOnWhichTheExchangeOpened() {
    DatedSeries closes =
        SecurityLayout.MARKET_RETURNS
            .read(file("index/french_daily.csv"), DateRange.ALL, new PolicyCounts())
            .closes();
    Set<Integer> days = new TreeSet<>();
    for (int row = 0; row < closes.size(); row++) {
      days.add(closes.epochDay(row));
    }

    assertThat(deviations(UsCalendars.STOCKS, days, "1962-01-02", "2025-03-31")).isEmpty();
  }

  @Test
  void bondsHaveYieldsOnEveryDayOnWhichTheyTraded() {
    Set<Integer> days = new TreeSet<>();
    for (String name : List.of("yields/par_1962_2021.csv", "yields/par_2021_2025.csv")) {
      ParYields yields = ParYields.read(file(name));
      for (int row = 0; row < yields.rows(); row++) {
        for (int tenor = 0; tenor < yields.tenors(); tenor++) {
          if (!Double.isNaN(yields.parYield(row, tenor))) {
            days.add(yields.epochDay(row));
          }
        }
      }
    }

    assertThat(deviations(UsCalendars.BONDS, days, "1990-01-02", "2024-12-06")).isEmpty();
  }

  private static List<String> deviations(
      BusinessCalendar calendar, Set<Integer> days, String first, String last) {
    List<String> deviations = new ArrayList<>();
    int end = Math.toIntExact(LocalDate.parse(last).toEpochDay());
    for (int day = Math.toIntExact(LocalDate.parse(first).toEpochDay()); day <= end; day++) {
      if (calendar.isBusinessDay(day) != days.contains(day)) {
        deviations.add(LocalDate.ofEpochDay(day).toString());
      }
    }
    return deviations;
  }

  private static InputFile file(String name) {
    Path path = RealData.root().resolve(name);
    return InputFile.read(path, name, 1 << 26);
  }
}
