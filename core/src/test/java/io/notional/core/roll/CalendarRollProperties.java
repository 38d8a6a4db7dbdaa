package io.notional.core.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.core.calendar.UsCalendars;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractWindow;
import io.notional.core.simulation.Refused;
import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CalendarRollProperties {
  private static ContractWindow treasury(LocalDate delivery) {
    return new ContractWindow(
        ContractDates.treasury(delivery, 7, UsCalendars.FUTURES), UsCalendars.FUTURES);
  }

  private static double share(int dayOfAugust) {
    return CalendarRoll.standard()
        .shareRolled(LocalDate.of(2024, 8, dayOfAugust), treasury(LocalDate.of(2024, 9, 1)));
  }

  @Example
  void fiveDaysEndOnTheDayBeforeFirstIntention() {
    // First intention is Thursday the 29th: the 22nd, 23rd, 26th, 27th and 28th.
    assertThat(share(21)).isZero();
    assertThat(share(22)).isCloseTo(0.2, within(1e-15));
    assertThat(share(23)).isCloseTo(0.4, within(1e-15));
    assertThat(share(25)).isCloseTo(0.4, within(1e-15));
    assertThat(share(26)).isCloseTo(0.6, within(1e-15));
    assertThat(share(27)).isCloseTo(0.8, within(1e-15));
    assertThat(share(28)).isEqualTo(1);
    assertThat(share(29)).isEqualTo(1);
    assertThat(share(31)).isEqualTo(1);
  }

  @Example
  void withoutNoticeItEndsOnTheDayBeforeLastTrade() {
    ContractWindow window =
        new ContractWindow(
            ContractDates.cashSettled(LocalDate.of(2024, 6, 21)), BusinessCalendar.WEEKDAYS);
    CalendarRoll roll = new CalendarRoll(2);

    assertThat(roll.shareRolled(LocalDate.of(2024, 6, 18), window)).isZero();
    assertThat(roll.shareRolled(LocalDate.of(2024, 6, 19), window)).isEqualTo(0.5);
    assertThat(roll.shareRolled(LocalDate.of(2024, 6, 20), window)).isEqualTo(1);
  }

  @Example
  void aContractWithoutAnEndNeverRolls() {
    ContractWindow window = new ContractWindow(ContractDates.OPEN, BusinessCalendar.WEEKDAYS);

    assertThat(CalendarRoll.standard().shareRolled(LocalDate.of(2024, 6, 18), window)).isZero();
  }

  @Property(tries = 50)
  void theShareNeverFallsAndTakesEqualSteps(
      @ForAll @IntRange(min = 1, max = 60) int days,
      @ForAll @IntRange(min = 0, max = 400) int month) {
    ContractWindow window = treasury(LocalDate.of(1990, 1, 1).plusMonths(month));
    CalendarRoll roll = new CalendarRoll(days);
    double before = 0;
    int steps = 0;
    LocalDate start = window.firstIntention().minusDays(150);
    for (LocalDate day = start; day.isBefore(window.firstIntention()); day = day.plusDays(1)) {
      double share = roll.shareRolled(day, window);
      assertThat(share).isBetween(before, 1.0);
      if (share > before) {
        assertThat(share - before).isCloseTo(1.0 / days, within(1e-12));
        assertThat(UsCalendars.FUTURES.isBusinessDay(Math.toIntExact(day.toEpochDay()))).isTrue();
        steps++;
      }
      before = share;
    }
    assertThat(before).isEqualTo(1);
    assertThat(steps).isEqualTo(days);
  }

  @Example
  void daysHaveARange() {
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> new CalendarRoll(0)).contains("[1, 60]", "0");
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> new CalendarRoll(61)).contains("61");
  }
}
