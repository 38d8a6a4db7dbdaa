package io.notional.core.result;

import java.util.Arrays;

/** A flow that moves on few days: the rows on which it did, ascending, and what it moved. */
final class RareFlow {
  private int[] rows = new int[16];
  private double[] amounts = new double[16];
  private int size;

  /** Adds to what it moved on a row; nearly always a row after all others. */
  void add(int row, double amount) {
    int found = Arrays.binarySearch(rows, 0, size, row);
    if (found >= 0) {
      amounts[found] += amount;
      return;
    }
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size * 2);
      amounts = Arrays.copyOf(amounts, size * 2);
    }
    int at = -found - 1;
    System.arraycopy(rows, at, rows, at + 1, size - at);
    System.arraycopy(amounts, at, amounts, at + 1, size - at);
    rows[at] = row;
    amounts[at] = amount;
    size++;
  }

  /** What it moved on a row; 0 where it did not. */
  double on(int row) {
    int at = Arrays.binarySearch(rows, 0, size, row);
    return at < 0 ? 0 : amounts[at];
  }
}
