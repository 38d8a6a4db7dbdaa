package io.notional.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.opengamma.strata.basics.ReferenceData;
import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.HolidayCalendarIds;
import io.notional.core.market.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The calendars of stocks and bonds against those of OpenGamma Strata, 1990 to 2030. */
class StrataCalendarsTest {
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2030, 12, 31);

  /** Hurricane Sandy closed the exchange for two days; Strata has the second. */
  @Test
  void stocks() {
    assertThat(deviations(UsCalendars.STOCKS, HolidayCalendarIds.NYSE))
        .containsExactly("2012-10-29 closed");
  }

  /**
   * Par yields were published on the Good Fridays that had a report on employment, and on none of
   * the days of mourning or after the attack on New York; Strata has rules alone for these.
   */
  @Test
  void bonds() {
    assertThat(deviations(UsCalendars.BONDS, HolidayCalendarIds.USGS))
        .containsExactly(
            "1994-04-27 closed",
            "1996-04-05 open",
            "1999-04-02 open",
            "2001-09-11 closed",
            "2001-09-12 closed",
            "2004-06-11 closed",
            "2007-04-06 open",
            "2010-04-02 open",
            "2012-04-06 open",
            "2015-04-03 open",
            "2021-04-02 open",
            "2023-04-07 open");
  }

  private static List<String> deviations(BusinessCalendar ours, HolidayCalendarId id) {
    HolidayCalendar theirs = ReferenceData.standard().getValue(id);
    List<String> deviations = new ArrayList<>();
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      boolean open = ours.isBusinessDay(Math.toIntExact(day.toEpochDay()));
      if (open != theirs.isBusinessDay(day)) {
        deviations.add(day + (open ? " open" : " closed"));
      }
    }
    return deviations;
  }
}
