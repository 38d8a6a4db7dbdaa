package io.notional.core.tables;

import java.time.LocalDate;
import java.util.Optional;

/** A column of dates. Immutable. */
public final class DateColumn extends Column {
  /** The epoch day of a date that is not known. */
  public static final int UNKNOWN = Integer.MIN_VALUE;

  private final int[] epochDays;

  /** Takes the array as its own. */
  DateColumn(String name, int[] epochDays) {
    super(name, ColumnType.DATE, Unit.NONE, epochDays.length);
    this.epochDays = epochDays;
  }

  /** Days since 1970-01-01 of all rows, {@link #UNKNOWN} where there is no date; a copy. */
  public int[] epochDays() {
    return epochDays.clone();
  }

  /** Days since 1970-01-01 of a row; {@link #UNKNOWN} where there is no date. */
  public int epochDay(int row) {
    return epochDays[row];
  }

  /** The date of a row; empty where there is none. */
  public Optional<LocalDate> date(int row) {
    int day = epochDays[row];
    return day == UNKNOWN ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }
}
