package io.notional.core.market;

import io.notional.api.roll.RollWindow;
import java.time.LocalDate;

/**
 * The calendar of a contract as a roll rule sees it. Immutable.
 *
 * @param dates when the contract must be left
 * @param calendar the days on which it settles
 */
public record ContractWindow(ContractDates dates, BusinessCalendar calendar) implements RollWindow {
  @Override
  public LocalDate firstIntention() {
    return dates.firstIntention();
  }

  @Override
  public LocalDate firstNotice() {
    return dates.firstNotice();
  }

  @Override
  public LocalDate lastTrade() {
    return dates.lastTrade();
  }

  @Override
  public int settlementDays(LocalDate from, LocalDate to) {
    int low = Math.toIntExact(Math.min(from.toEpochDay(), to.toEpochDay()));
    int high = Math.toIntExact(Math.max(from.toEpochDay(), to.toEpochDay()));
    int count = 0;
    for (int day = low + 1; day <= high; day++) {
      if (calendar.isBusinessDay(day)) {
        count++;
      }
    }
    return to.isBefore(from) ? -count : count;
  }
}
