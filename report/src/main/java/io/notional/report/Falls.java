package io.notional.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Falls from a high, which do not overlap. Stateless. */
final class Falls {
  /**
   * A fall from the last close at a high until growth is back there.
   *
   * @param depth at its worst, as a positive fraction
   * @param recovery the row at which growth is back; -1 if it never was
   */
  record Fall(int peak, int trough, int recovery, double depth) {}

  private Falls() {}

  /** The worst falls of a series, the deepest first. */
  static List<Fall> worst(double[] growth, int most) {
    List<Fall> falls = new ArrayList<>();
    int peak = 0;
    int trough = 0;
    for (int row = 1; row < growth.length; row++) {
      if (growth[row] >= growth[peak]) {
        add(falls, growth, peak, trough, row);
        peak = row;
        trough = row;
      } else if (growth[row] < growth[trough]) {
        trough = row;
      }
    }
    add(falls, growth, peak, trough, -1);
    falls.sort(Comparator.comparingDouble(Fall::depth).reversed());
    return falls.subList(0, Math.min(most, falls.size()));
  }

  private static void add(List<Fall> falls, double[] growth, int peak, int trough, int recovery) {
    if (trough > peak) {
      falls.add(new Fall(peak, trough, recovery, 1 - growth[trough] / growth[peak]));
    }
  }
}
