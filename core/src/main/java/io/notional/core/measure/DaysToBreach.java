package io.notional.core.measure;

import io.notional.core.result.Result;

/**
 * For how many more closes the collateral would last if it went on falling as it lately did:
 *
 * <pre>
 * headroom / ((eligible collateral 20 closes ago - eligible collateral now) / 20)
 * </pre>
 *
 * <p>All that moves collateral counts: variation, interest, and what orders move between it and
 * what is paid in full. The requirement stays what it is. Static, and safe for use by many threads.
 */
public final class DaysToBreach {
  /** The closes over which the fall of collateral is averaged. */
  public static final int WINDOW = 20;

  /** Collateral was not falling. */
  public static final double NONE = Double.POSITIVE_INFINITY;

  /** A fall below this fraction of nav is what rounding leaves. */
  private static final double NOTHING = 1e-12;

  private DaysToBreach() {}

  /**
   * Closes until eligible collateral is maintenance margin.
   *
   * @param result a run that recorded everything
   * @param row a close
   * @return 0 when collateral is short already, {@link #NONE} when it was not falling, NaN when
   *     there are fewer than {@value #WINDOW} closes before
   */
  public static double at(Result result, int row) {
    if (row < WINDOW) {
      return Double.NaN;
    }
    double headroom = result.headroom(row);
    if (!(headroom > 0)) {
      return 0;
    }
    double fallen = result.eligible(row - WINDOW) - result.eligible(row);
    boolean falling = fallen > NOTHING * Math.abs(result.nav(row));
    return falling ? headroom * WINDOW / fallen : NONE;
  }
}
