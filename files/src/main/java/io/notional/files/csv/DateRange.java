package io.notional.files.csv;

import java.time.LocalDate;

/**
 * The dates that a market file lets in, both ends included. Of rows outside only the dates are
 * checked.
 *
 * @param first days since 1970-01-01
 * @param last days since 1970-01-01
 */
public record DateRange(int first, int last) {
  /** Every date. */
  public static final DateRange ALL = new DateRange(Integer.MIN_VALUE, Integer.MAX_VALUE);

  /** From a date on. */
  public DateRange from(LocalDate date) {
    return new DateRange(Math.toIntExact(date.toEpochDay()), last);
  }

  /** Up to and including a date. */
  public DateRange to(LocalDate date) {
    return new DateRange(first, Math.toIntExact(date.toEpochDay()));
  }

  boolean contains(int epochDay) {
    return epochDay >= first && epochDay <= last;
  }

  /** Whether a date is let in; counts it when it is not. */
  boolean admits(int epochDay, PolicyCounts counts) {
    if (contains(epochDay)) {
      return true;
    }
    counts.count(PolicyCounts.OUTSIDE_DATES);
    return false;
  }
}
