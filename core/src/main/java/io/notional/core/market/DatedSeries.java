package io.notional.core.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Values by date: dates strictly ascending, values finite. Immutable, and safe for use by many
 * threads.
 */
public final class DatedSeries {
  private final String name;
  private final int[] epochDays;
  private final double[] values;

  private DatedSeries(String name, int[] epochDays, double[] values) {
    this.name = name;
    this.epochDays = epochDays;
    this.values = values;
  }

  /**
   * Copies two columns of equal length.
   *
   * @param name what the series is called in messages
   * @param epochDays days since 1970-01-01, strictly ascending
   * @param values finite
   * @throws NotionalException {@code BAD_DATA} naming the first row that is wrong
   */
  public static DatedSeries of(String name, int[] epochDays, double[] values) {
    if (epochDays.length != values.length) {
      throw bad(name + " has " + epochDays.length + " dates but " + values.length + " values");
    }
    for (int i = 0; i < epochDays.length; i++) {
      if (i > 0 && epochDays[i] <= epochDays[i - 1]) {
        throw bad(
            name
                + " must have strictly ascending dates but "
                + LocalDate.ofEpochDay(epochDays[i])
                + " follows "
                + LocalDate.ofEpochDay(epochDays[i - 1]));
      }
      if (!Double.isFinite(values[i])) {
        throw bad(name + " must be finite but was " + values[i] + at(epochDays[i]));
      }
    }
    return new DatedSeries(name, epochDays.clone(), values.clone());
  }

  /** Columns as they are, neither copied nor checked: their maker may go on to write to them. */
  static DatedSeries view(String name, int[] epochDays, double[] values) {
    return new DatedSeries(name, epochDays, values);
  }

  /**
   * As {@link #of}, and every value must be greater than zero.
   *
   * @throws NotionalException {@code BAD_DATA} naming the first row that is wrong
   */
  public static DatedSeries positive(String name, int[] epochDays, double[] values) {
    return of(name, epochDays, values).requirePositive();
  }

  /**
   * This series, if every value is greater than zero.
   *
   * @throws NotionalException {@code BAD_DATA} naming the first value that is not
   */
  public DatedSeries requirePositive() {
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] > 0)) {
        throw bad(name + " must be greater than zero but was " + values[i] + at(epochDays[i]));
      }
    }
    return this;
  }

  /**
   * Another series on the same dates, which the two share.
   *
   * @param otherName what it is called in messages
   * @param others as many as this has, finite
   * @throws NotionalException {@code BAD_DATA} naming the first value that is wrong
   */
  public DatedSeries onSameDates(String otherName, double[] others) {
    if (others.length != values.length) {
      throw bad(otherName + " has " + values.length + " dates but " + others.length + " values");
    }
    for (int i = 0; i < others.length; i++) {
      if (!Double.isFinite(others[i])) {
        throw bad(otherName + " must be finite but was " + others[i] + at(epochDays[i]));
      }
    }
    return new DatedSeries(otherName, epochDays, others.clone());
  }

  /** The rows at or before a date. */
  DatedSeries upTo(int epochDay) {
    int size = rowAtOrBefore(epochDay) + 1;
    return new DatedSeries(name, Arrays.copyOf(epochDays, size), Arrays.copyOf(values, size));
  }

  /** One over each value, on the same dates; every value must be greater than zero. */
  public DatedSeries inverse() {
    requirePositive();
    return new DatedSeries(name, epochDays, Arrays.stream(values).map(v -> 1 / v).toArray());
  }

  /** What the series is called in messages. */
  public String name() {
    return name;
  }

  /** The number of values. */
  public int size() {
    return epochDays.length;
  }

  /** The date of a row, in days since 1970-01-01. */
  public int epochDay(int row) {
    return epochDays[row];
  }

  /** The value of a row. */
  public double value(int row) {
    return values[row];
  }

  /** The row of the last value at or before a date, or -1. */
  public int rowAtOrBefore(int epochDay) {
    int row = Arrays.binarySearch(epochDays, epochDay);
    return row >= 0 ? row : -row - 2;
  }

  /** The row of exactly that date, or -1. */
  public int rowOf(int epochDay) {
    int row = Arrays.binarySearch(epochDays, epochDay);
    return row >= 0 ? row : -1;
  }

  /** A copy of the dates, in days since 1970-01-01. */
  public int[] epochDays() {
    return epochDays.clone();
  }

  private static String at(int epochDay) {
    return " on " + LocalDate.ofEpochDay(epochDay);
  }

  private static NotionalException bad(String message) {
    return NotionalException.of(ErrorCode.BAD_DATA, message);
  }
}
