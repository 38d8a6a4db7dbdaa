package io.notional.core.result;

import java.util.Arrays;

/**
 * A column that changes on few rows: the rows on which it did, ascending, and what it became. One
 * that turns out to change on most rows is kept row by row from then on.
 */
final class Steps {
  private final int most;
  private int[] rows = new int[16];
  private double[] values = new double[16];
  private int size;

  /** By row, once there are that many changes; else null. */
  private double[] each;

  /** Rows of {@link #each} that are written; those after them are as the last of them. */
  private int written;

  /**
   * No rows yet.
   *
   * @param most how many there may become
   */
  Steps(int most) {
    this.most = most;
  }

  /** Takes the value of a row, at or after all rows before. */
  void set(int row, double value) {
    if (each != null && row == written) {
      each[row] = value;
      written = row + 1;
    } else {
      change(row, value);
    }
  }

  private void change(int row, double value) {
    if (each != null) {
      write(row, value);
    } else if (size == 0
        || Double.doubleToRawLongBits(value) != Double.doubleToRawLongBits(values[size - 1])) {
      append(row, value);
    }
  }

  private void write(int row, double value) {
    Arrays.fill(each, written, Math.max(written, row), each[written - 1]);
    each[row] = value;
    written = row + 1;
  }

  private void append(int row, double value) {
    if (size == rows.length) {
      if (2 * size > row) {
        spread(row);
        write(row, value);
        return;
      }
      rows = Arrays.copyOf(rows, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    rows[size] = row;
    values[size++] = value;
  }

  /** Goes on row by row. */
  private void spread(int row) {
    double[] all = Arrays.copyOf(column(row), Math.max(most, row + 1));
    written = row;
    each = all;
  }

  /** The value of a row; 0 before the first. */
  double at(int row) {
    if (each != null) {
      return each[Math.min(row, written - 1)];
    }
    int found = Arrays.binarySearch(rows, 0, size, row);
    int step = found >= 0 ? found : -found - 2;
    return step < 0 ? 0 : values[step];
  }

  /** The values of the first rows. */
  double[] column(int count) {
    if (each != null) {
      double[] column = Arrays.copyOf(each, count);
      Arrays.fill(column, Math.min(written, count), count, each[written - 1]);
      return column;
    }
    double[] column = new double[count];
    for (int step = 0; step < size && rows[step] < count; step++) {
      int end = step + 1 < size ? Math.min(rows[step + 1], count) : count;
      Arrays.fill(column, rows[step], end, values[step]);
    }
    return column;
  }
}
