package io.notional.files.csv;

import io.notional.core.market.DatedSeries;
import java.util.Arrays;

/** Values by date while they are being read. */
final class DatedColumn {
  private int[] days = new int[64];
  private double[] values = new double[64];
  private int size;

  void add(int day, double value) {
    if (size == days.length) {
      days = Arrays.copyOf(days, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    days[size] = day;
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

  DatedSeries toSeries(String name) {
    return DatedSeries.of(name, Arrays.copyOf(days, size), Arrays.copyOf(values, size));
  }
}
