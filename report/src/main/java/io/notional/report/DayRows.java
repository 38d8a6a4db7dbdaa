package io.notional.report;

import java.util.Arrays;

/** The days of rows that ascend by date, and which rows each has. Nobody writes to its arrays. */
final class DayRows {
  private final int[] days;
  private final int[] starts;

  private DayRows(int[] days, int[] starts) {
    this.days = days;
    this.starts = starts;
  }

  /**
   * Of the dates of rows.
   *
   * @param dates ascending
   */
  static DayRows of(int[] dates) {
    int[] days = new int[dates.length];
    int[] starts = new int[dates.length + 1];
    int size = 0;
    for (int row = 0; row < dates.length; row++) {
      if (size == 0 || dates[row] != days[size - 1]) {
        starts[size] = row;
        days[size++] = dates[row];
      }
    }
    starts[size] = dates.length;
    return new DayRows(Arrays.copyOf(days, size), Arrays.copyOf(starts, size + 1));
  }

  /** Each day once, since 1970-01-01, ascending. */
  int[] days() {
    return days;
  }

  /** The first row of a day by its place among {@link #days}. */
  int first(int day) {
    return starts[day];
  }

  /** The row after the last of a day. */
  int end(int day) {
    return starts[day + 1];
  }
}
