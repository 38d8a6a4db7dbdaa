package io.notional.core.measure;

import io.notional.core.market.Spacing;
import io.notional.core.result.Result;
import io.notional.core.result.ResultColumn;
import io.notional.core.result.Trade;
import java.util.function.IntToDoubleFunction;

/**
 * For how many more closes the collateral would last if it went on falling as it lately did:
 *
 * <pre>
 * headroom / ((eligible collateral 20 closes ago - eligible collateral now) / 20)
 * </pre>
 *
 * <p>All that moves collateral counts: variation, interest, and what orders move between it and
 * what is paid in full. The first purchases do not: both closes are ones at which the fund is
 * invested. The requirement stays what it is. Static, and safe for use by many threads.
 */
public final class DaysToBreach {
  /** The closes over which the fall of collateral is averaged. */
  public static final int WINDOW = 20;

  /** Collateral was not falling, or no margin is asked that it could fall short of. */
  public static final double NONE = Double.POSITIVE_INFINITY;

  /** A fall below this fraction of nav is what rounding leaves. */
  private static final double NOTHING = 1e-12;

  private DaysToBreach() {}

  /**
   * Closes until eligible collateral is maintenance margin.
   *
   * @param result a run that recorded everything
   * @param row a close
   * @return 0 when collateral is short already, {@link #NONE} when it was not falling or no margin
   *     is asked, NaN when the fund was not yet invested {@value #WINDOW} closes before, or closes
   *     are not daily
   */
  public static double at(Result result, int row) {
    if (!(result.maintenance(row) > 0)) {
      return NONE;
    }
    boolean daily = result.market().days().spacing() == Spacing.DAILY;
    if (!daily || row - WINDOW < firstInvested(result)) {
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

  /** The same for who asks at every close: found at once. */
  public static IntToDoubleFunction byRow(Result result) {
    double[] column = column(result);
    return row -> column[row];
  }

  /** The same of all closes, each as by {@link #at}. */
  static double[] column(Result result) {
    double[] maintenance = result.column(ResultColumn.MAINTENANCE);
    double[] eligible = result.column(ResultColumn.ELIGIBLE);
    double[] nav = result.column(ResultColumn.NAV);
    boolean daily = result.market().days().spacing() == Spacing.DAILY;
    int invested = firstInvested(result);
    double[] column = new double[nav.length];
    for (int row = 0; row < column.length; row++) {
      if (!(maintenance[row] > 0)) {
        column[row] = NONE;
      } else if (!daily || row - WINDOW < invested) {
        column[row] = Double.NaN;
      } else {
        double headroom = eligible[row] - maintenance[row];
        double fallen = eligible[row - WINDOW] - eligible[row];
        boolean falling = fallen > NOTHING * Math.abs(nav[row]);
        column[row] = !(headroom > 0) ? 0 : falling ? headroom * WINDOW / fallen : NONE;
      }
    }
    return column;
  }

  /** The row of the first fill outside of collateral; before it the fund is cash and bills. */
  private static int firstInvested(Result result) {
    for (Trade held : result.opening().held()) {
      if (held.sleeve() != result.collateral()) {
        return 0;
      }
    }
    for (Trade trade : result.trades()) {
      if (trade.sleeve() != result.collateral()) {
        return result.rowOfDay(trade.day());
      }
    }
    return result.size();
  }
}
