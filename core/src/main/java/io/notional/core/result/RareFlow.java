package io.notional.core.result;

import java.util.Arrays;

/** A flow that moves on few days: the rows on which it did, ascending, and what it moved. */
final class RareFlow {
  private int[] rows = new int[16];
  private double[] amounts = new double[16];
  private int size;

  void add(int row, double amount) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size * 2);
      amounts = Arrays.copyOf(amounts, size * 2);
    }
    rows[size] = row;
    amounts[size++] = amount;
  }

  /** What it moved on a row; 0 where it did not. */
  double on(int row) {
    int at = Arrays.binarySearch(rows, 0, size, row);
    return at < 0 ? 0 : amounts[at];
  }
}
