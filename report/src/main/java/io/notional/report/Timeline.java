package io.notional.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Series of several funds over days that they share. Stateless. */
final class Timeline {
  private Timeline() {}

  /** All days that any has, ascending. */
  static int[] union(List<int[]> days) {
    if (days.stream().allMatch(other -> Arrays.equals(other, days.get(0)))) {
      return days.get(0);
    }
    return days.stream().flatMapToInt(IntStream::of).sorted().distinct().toArray();
  }

  /** Values over other days: the last known, NaN before the first and after the last. */
  static double[] carried(int[] days, double[] values, int[] others) {
    if (Arrays.equals(days, others)) {
      return values.clone();
    }
    double[] carried = new double[others.length];
    int row = -1;
    for (int i = 0; i < others.length; i++) {
      while (row + 1 < days.length && days[row + 1] <= others[i]) {
        row++;
      }
      boolean over = others[i] > days[days.length - 1];
      carried[i] = row < 0 || over ? Double.NaN : values[row];
    }
    return carried;
  }
}
