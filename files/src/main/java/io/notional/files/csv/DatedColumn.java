package io.notional.files.csv;

import io.notional.core.market.DatedSeries;
import java.util.Arrays;

/** Values by date while they are being read. */
final class DatedColumn {
  private static final int FEW = 64;

  private int[] days;
  private double[] values;
  private int[] lines;
  private int size;

  /** A column of few values. */
  DatedColumn() {
    this(FEW);
  }

  /** A column with room for some values; more is made where there are more. */
  DatedColumn(int room) {
    days = new int[room];
    values = new double[room];
    lines = new int[room];
  }

  /** Adds a value with its line in the file. */
  void add(int day, double value, int line) {
    if (size == days.length) {
      days = Arrays.copyOf(days, size * 2);
      values = Arrays.copyOf(values, size * 2);
      lines = Arrays.copyOf(lines, size * 2);
    }
    days[size] = day;
    lines[size] = line;
    values[size++] = value;
  }

  int size() {
    return size;
  }

  int lastDay() {
    return size == 0 ? Dates.NONE : days[size - 1];
  }

  double lastValue() {
    return values[size - 1];
  }

  int day(int row) {
    return days[row];
  }

  double value(int row) {
    return values[row];
  }

  int line(int row) {
    return lines[row];
  }

  int[] epochDays() {
    return Arrays.copyOf(days, size);
  }

  DatedSeries toSeries(String name) {
    return DatedSeries.of(name, Arrays.copyOf(days, size), Arrays.copyOf(values, size));
  }
}
