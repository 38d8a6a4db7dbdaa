package io.notional.core.income;

import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Result;
import io.notional.core.settings.DistributionSettings;
import io.notional.core.settings.FlowSchedule;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** The dates of distributions by the calendar on which securities settle. */
final class ExDates {
  private final Result result;
  private final DistributionSettings settings;
  private final BusinessCalendar calendar;

  ExDates(Result result, DistributionSettings settings) {
    this.result = result;
    this.settings = settings;
    this.calendar = result.market().days().settlement().securities();
  }

  /**
   * The ex-dates of a run by row: a date that is no valuation day stands for the next one. The
   * first close has none, since nothing was earned before it.
   */
  SortedMap<Integer, LocalDate> rows() {
    SortedMap<Integer, LocalDate> rows = new TreeMap<>();
    int last = result.size() - 1;
    LocalDate month = result.date(0).withDayOfMonth(1);
    for (; !month.isAfter(result.date(last)); month = month.plusMonths(1)) {
      if (month.getMonthValue() % months(settings.every()) == 0) {
        int row = row(exDate(month));
        if (row >= 1 && row <= last) {
          rows.put(row, result.date(row));
        }
      }
    }
    return rows;
  }

  static int months(FlowSchedule.Every every) {
    return switch (every) {
      case MONTH -> 1;
      case QUARTER -> 3;
      case YEAR -> 12;
    };
  }

  private LocalDate exDate(LocalDate month) {
    LocalDate lastDay = month.withDayOfMonth(month.lengthOfMonth());
    int last = calendar.sameOrPrevious(Math.toIntExact(lastDay.toEpochDay()));
    return LocalDate.ofEpochDay(calendar.before(last, settings.exDaysBeforeEnd()));
  }

  private int row(LocalDate date) {
    int day = result.market().days().atOrAfter(Math.toIntExact(date.toEpochDay()));
    return result.rowOfDay(day);
  }

  /** What was bought on the day before the ex-date has settled. */
  LocalDate recordDate(LocalDate exDate) {
    int lag = SettlementLag.US_SECURITIES.daysFor(Math.toIntExact(exDate.toEpochDay()));
    return calendar.after(exDate, lag - 1);
  }

  LocalDate payDate(LocalDate recordDate) {
    return calendar.after(recordDate, settings.payLag());
  }
}
