package io.notional.core.measure;

import io.notional.core.result.Result;
import io.notional.core.time.DayCount;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The time a result spans.
 *
 * @param firstDate the first close
 * @param lastDate the last close
 * @param closes the number of closes, the first included
 */
public record Period(LocalDate firstDate, LocalDate lastDate, int closes) {
  private static final double DAYS_PER_YEAR = DayCount.ACT_36525.daysPerYear();

  static Period of(Result result) {
    return new Period(result.date(0), result.date(result.size() - 1), result.size());
  }

  /** Calendar days from the first to the last close / 365.25. */
  public double years() {
    return ChronoUnit.DAYS.between(firstDate, lastDate) / DAYS_PER_YEAR;
  }

  /** Whether it lasts a calendar year or more: nothing shorter is annualised. */
  public boolean isAnnualised() {
    return !lastDate.isBefore(firstDate.plusYears(1));
  }

  /** An amount of the whole period as one of a year, or as it is where that is not allowed. */
  double perYear(double amount) {
    return isAnnualised() ? amount / years() : amount;
  }
}
