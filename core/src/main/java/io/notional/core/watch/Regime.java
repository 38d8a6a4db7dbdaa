package io.notional.core.watch;

/** How stocks and bonds moved together lately, as far as a sample of that length can tell. */
public enum Regime {
  /** Bonds rose when stocks fell. */
  NEGATIVE,
  /** Too near to zero to tell. */
  NEITHER,
  /** Bonds fell when stocks fell. */
  POSITIVE,
  /** Not known yet. */
  UNKNOWN;

  private static final double STANDARD_ERRORS = 2;

  /**
   * By Fisher's transformation: of n pairs without correlation {@code atanh(r)} has the standard
   * error {@code 1 / sqrt(n - 3)}; within two of them nothing can be told.
   */
  static Regime of(double correlation, int pairs) {
    if (Double.isNaN(correlation)) {
      return UNKNOWN;
    }
    double z = StrictMath.log((1 + correlation) / (1 - correlation)) / 2;
    double errors = z * Math.sqrt(pairs - 3.0);
    if (Math.abs(errors) <= STANDARD_ERRORS) {
      return NEITHER;
    }
    return errors < 0 ? NEGATIVE : POSITIVE;
  }
}
