package io.notional.files.csv;

import java.util.Arrays;

/** The ratios in which units are usually split. */
final class SplitRatio {
  /**
   * Beside whole numbers. A stock dividend of a twentieth is none of them: many a year's
   * distribution in cash is as large.
   */
  private static final double[] COMMON = {1.1, 1.125, 1.15, 1.2, 1.25, 4.0 / 3, 1.5, 5.0 / 3, 2.5};

  /** The widest that digits may leave a share of the close before it says nothing any more. */
  private static final double WIDEST = 1e-3;

  private SplitRatio() {}

  /**
   * Whether a share of the close before is what a split would take off a price.
   *
   * @param share of the close before, in (0, 1)
   * @param rounding what the digits as written leave open of it
   */
  static boolean isShare(double share, double rounding) {
    double open = Math.min(rounding, WIDEST);
    double whole = Math.rint(1 / (1 - share));
    return (whole >= 2 && isNear(share, whole, open))
        || Arrays.stream(COMMON).anyMatch(units -> isNear(share, units, open));
  }

  private static boolean isNear(double share, double units, double open) {
    return Math.abs(share - (1 - 1 / units)) <= open;
  }
}
