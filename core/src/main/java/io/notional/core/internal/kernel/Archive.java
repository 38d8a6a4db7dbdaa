package io.notional.core.internal.kernel;

import io.notional.core.market.SettlementDays;
import java.time.LocalDate;

/**
 * Writes the state of a run, or reads it into a fresh one, value by value and by one and the same
 * code, so that the two cannot differ in their order. Every method takes the value to be written
 * and answers the value that counts: the same where it is written, the one that was read otherwise.
 * Days are kept as dates, so that what is due after the last day of a market is due when its day is
 * known.
 */
abstract class Archive {
  private final SettlementDays days;

  Archive(SettlementDays days) {
    this.days = days;
  }

  /** Whether values are read and not written. */
  abstract boolean reads();

  /** A number, to the last bit. */
  abstract double number(double value);

  /** A whole number. */
  abstract long integer(long value);

  /** A text; null where it is read. */
  abstract String text(String value);

  /** A count of what follows. */
  final int count(int value) {
    return Math.toIntExact(integer(value));
  }

  /** A yes or no. */
  final boolean flag(boolean value) {
    return integer(value ? 1 : 0) != 0;
  }

  /** A place in a list of the run. */
  final int place(int value) {
    return count(value);
  }

  /** A valuation day, or one that is to come; negative for none. */
  final int day(int value) {
    long none = Long.MIN_VALUE;
    long written = reads() || value < 0 ? none : days.date(value).toEpochDay();
    long epochDay = integer(written);
    return epochDay == none ? -1 : days.day(Math.toIntExact(epochDay));
  }

  /** A date. */
  final LocalDate date(LocalDate value) {
    return LocalDate.ofEpochDay(integer(value == null ? 0 : value.toEpochDay()));
  }

  /** Numbers in place; their count is that of the run. */
  final void numbers(double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = number(values[i]);
    }
  }
}
