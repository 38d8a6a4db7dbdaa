package io.notional.core.tables;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** A column of dates. Immutable. */
public final class DateColumn extends Column {
  /** The epoch day of a date that is not known. */
  public static final int UNKNOWN = Integer.MIN_VALUE;

  /** By row; null where they are kept elsewhere. */
  private final int[] own;

  private final IntUnaryOperator epochDays;

  /** Takes the array as its own. */
  DateColumn(String name, int[] epochDays) {
    super(name, ColumnType.DATE, Unit.NONE, epochDays.length);
    this.own = epochDays;
    this.epochDays = null;
  }

  /** Reads what is kept elsewhere and never changes. */
  DateColumn(String name, int size, IntUnaryOperator epochDays) {
    super(name, ColumnType.DATE, Unit.NONE, size);
    this.own = null;
    this.epochDays = epochDays;
  }

  /** Days since 1970-01-01 of all rows, {@link #UNKNOWN} where there is no date; a copy. */
  public int[] epochDays() {
    if (own != null) {
      return own.clone();
    }
    int[] all = new int[size()];
    Arrays.setAll(all, epochDays);
    return all;
  }

  /** Days since 1970-01-01 of a row; {@link #UNKNOWN} where there is no date. */
  public int epochDay(int row) {
    return own != null ? own[row] : epochDays.applyAsInt(row);
  }

  /** The date of a row; empty where there is none. */
  public Optional<LocalDate> date(int row) {
    int day = epochDay(row);
    return day == UNKNOWN ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }
}
