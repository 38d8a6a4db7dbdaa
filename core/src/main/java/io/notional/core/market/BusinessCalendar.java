package io.notional.core.market;

import io.notional.api.instrument.AssetClass;
import java.time.LocalDate;

/**
 * Business days: those on which futures settle, stocks or bonds trade. Implementations are
 * immutable and safe for use by many threads.
 */
@FunctionalInterface
public interface BusinessCalendar {
  /** Every day from Monday to Friday. */
  BusinessCalendar WEEKDAYS = epochDay -> Math.floorMod(epochDay + 3, 7) < 5;

  /**
   * Whether a day is a business day of this calendar.
   *
   * @param epochDay days since 1970-01-01
   */
  boolean isBusinessDay(int epochDay);

  /**
   * The day itself if it is a business day, or else the next one.
   *
   * @param epochDay days since 1970-01-01
   */
  default int sameOrNext(int epochDay) {
    return isBusinessDay(epochDay) ? epochDay : after(epochDay, 1);
  }

  /** The day itself if it is a business day, or else the last one before it. */
  default int sameOrPrevious(int epochDay) {
    return isBusinessDay(epochDay) ? epochDay : before(epochDay, 1);
  }

  /**
   * The business day that lies a number of business days after a day, which need not be one.
   *
   * @param epochDay days since 1970-01-01
   * @param businessDays zero or more; zero gives the day itself
   */
  default int after(int epochDay, int businessDays) {
    return BusinessDayCount.step(this, epochDay, businessDays, 1);
  }

  /** The same for a date. */
  default LocalDate after(LocalDate date, int businessDays) {
    return LocalDate.ofEpochDay(after(Math.toIntExact(date.toEpochDay()), businessDays));
  }

  /** The business day that lies a number of business days before a day, which need not be one. */
  default int before(int epochDay, int businessDays) {
    return BusinessDayCount.step(this, epochDay, businessDays, -1);
  }

  /** The same for a date. */
  default LocalDate before(LocalDate date, int businessDays) {
    return LocalDate.ofEpochDay(before(Math.toIntExact(date.toEpochDay()), businessDays));
  }

  /** The days on which futures on something settle; this calendar itself unless it knows better. */
  default BusinessCalendar futuresOn(AssetClass assetClass) {
    return this;
  }

  /**
   * The days that count between a trade in securities and its settlement where futures settle by
   * this calendar; this calendar itself unless it knows better.
   */
  default BusinessCalendar securities() {
    return this;
  }

  /** The days that are business days of both calendars. */
  default BusinessCalendar and(BusinessCalendar other) {
    return epochDay -> isBusinessDay(epochDay) && other.isBusinessDay(epochDay);
  }
}
