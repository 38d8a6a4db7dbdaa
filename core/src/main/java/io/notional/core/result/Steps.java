package io.notional.core.result;

import java.util.Arrays;

/** A column that changes on few rows: the rows on which it did, ascending, and what it became. */
final class Steps {
  private int[] rows = new int[16];
  private double[] values = new double[16];
  private int size;
  private double last = Double.NaN;

  /** Takes the value of a row, at or after all rows before. */
  void set(int row, double value) {
    if (Double.doubleToRawLongBits(value) != Double.doubleToRawLongBits(last) || size == 0) {
      append(row, value);
    }
  }

  private void append(int row, double value) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    rows[size] = row;
    values[size++] = value;
    last = value;
  }

  /** The value of a row; 0 before the first. */
  double at(int row) {
    int found = Arrays.binarySearch(rows, 0, size, row);
    int step = found >= 0 ? found : -found - 2;
    return step < 0 ? 0 : values[step];
  }

  /** The values of the first rows. */
  double[] column(int count) {
    double[] column = new double[count];
    for (int step = 0; step < size && rows[step] < count; step++) {
      int end = step + 1 < size ? Math.min(rows[step + 1], count) : count;
      Arrays.fill(column, rows[step], end, values[step]);
    }
    return column;
  }
}
