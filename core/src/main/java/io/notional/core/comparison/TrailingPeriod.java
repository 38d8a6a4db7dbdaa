package io.notional.core.comparison;

import io.notional.core.time.DayCount;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.OptionalDouble;

/**
 * A period that ends at a date and is counted back in calendar months, from the end of a month
 * where it ends at one; it begins with the last close at or before that date. What lasts more than
 * a year is stated a year, by calendar days / 365.25; nothing shorter is.
 */
public enum TrailingPeriod {
  /** From the end of the year before. */
  YEAR_TO_DATE("ytd", 0),
  /** Twelve months. */
  ONE_YEAR("1y", 12),
  /** Thirty-six months, a year. */
  THREE_YEARS("3y", 36),
  /** Sixty months, a year. */
  FIVE_YEARS("5y", 60),
  /** A hundred and twenty months, a year. */
  TEN_YEARS("10y", 120);

  private static final double DAYS_PER_YEAR = DayCount.ACT_36525.daysPerYear();

  private final String id;
  private final int months;

  TrailingPeriod(String id, int months) {
    this.id = id;
    this.months = months;
  }

  /** The name in tables: {@code 3y}. */
  public String id() {
    return id;
  }

  /** The date at whose close the period begins. */
  LocalDate start(LocalDate asOf) {
    if (this == YEAR_TO_DATE) {
      return asOf.withDayOfYear(1).minusDays(1);
    }
    LocalDate start = asOf.minusMonths(months);
    boolean monthEnd = asOf.equals(asOf.with(TemporalAdjusters.lastDayOfMonth()));
    return monthEnd ? start.with(TemporalAdjusters.lastDayOfMonth()) : start;
  }

  /** The return of a track over the period; empty where its first close is later than the start. */
  OptionalDouble of(Track track, LocalDate asOf) {
    LocalDate start = start(asOf);
    int first = track.atOrBefore(start);
    int last = track.atOrBefore(asOf);
    if (first < 0 || last <= first) {
      return OptionalDouble.empty();
    }
    double total = track.nav(last) / track.nav(first) - 1;
    return OptionalDouble.of(months > 12 ? perYear(total, start, asOf) : total);
  }

  /** A return a year, where it took more than one. */
  static double perYear(double total, LocalDate from, LocalDate to) {
    if (!to.isAfter(from.plusYears(1))) {
      return total;
    }
    double years = ChronoUnit.DAYS.between(from, to) / DAYS_PER_YEAR;
    return total > -1 ? StrictMath.pow(1 + total, 1 / years) - 1 : -1;
  }
}
