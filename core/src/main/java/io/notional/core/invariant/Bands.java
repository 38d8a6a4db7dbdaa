package io.notional.core.invariant;

import io.notional.api.instrument.AssetClass;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import java.util.List;

/**
 * Invariant 6: between rebalances every asset class is inside its band at each close, or an order
 * that brings it back was decided by that close. Exposure is notional by the asset class of the
 * sleeve. The orders of the last close are not known to a result, so that it is not checked.
 */
public final class Bands {
  /** Rounding of an exposure that stands on the edge of its band, as a fraction of nav. */
  private static final double ROUNDING = 1e-9;

  /**
   * The band of an asset class.
   *
   * @param assetClass of the sleeves that it is for
   * @param low the least notional, signed fraction of nav
   * @param high the greatest notional, signed fraction of nav
   */
  public record Band(AssetClass assetClass, double low, double high) {
    /**
     * @throws IllegalArgumentException if low is not below high
     */
    public Band {
      if (!(low < high)) {
        throw new IllegalArgumentException("a band must go up but was " + low + " to " + high);
      }
    }

    /** A band of equal width on both sides of a target. */
    public static Band around(AssetClass assetClass, double target, double halfWidth) {
      return new Band(assetClass, target - halfWidth, target + halfWidth);
    }
  }

  private Bands() {}

  /** What does not hold; empty when the invariant does. */
  public static List<Finding> check(Result result, List<Band> bands) {
    Findings findings = new Findings(6);
    PositionCursor cursor = new PositionCursor(result);
    while (cursor.next() && cursor.row() < result.size() - 1) {
      for (Band band : bands) {
        double exposure = exposure(result, cursor, band.assetClass());
        boolean below = exposure < band.low() - ROUNDING;
        boolean above = exposure > band.high() + ROUNDING;
        if ((below || above) && !broughtBack(result, cursor.day(), band, below)) {
          findings.equal(
              result.date(cursor.row()),
              "exposure to " + band.assetClass() + " with no order pending",
              below ? band.low() : band.high(),
              exposure,
              ROUNDING);
        }
      }
    }
    return findings.list();
  }

  private static double exposure(Result result, PositionCursor cursor, AssetClass assetClass) {
    double sum = 0;
    for (Position position : cursor.positions()) {
      boolean counts = assetClass(result, position.sleeve()).equals(assetClass);
      sum += counts ? position.notional(cursor.day()) : 0;
    }
    return sum / result.nav(cursor.row());
  }

  private static boolean broughtBack(Result result, int day, Band band, boolean buys) {
    double traded = 0;
    for (Trade trade : result.trades()) {
      boolean pending = trade.decisionDay() <= day && trade.day() > day;
      if (pending && assetClass(result, trade.sleeve()).equals(band.assetClass())) {
        traded += trade.quantity() * trade.price();
      }
    }
    return buys ? traded > 0 : traded < 0;
  }

  private static AssetClass assetClass(Result result, int sleeve) {
    return result.sleeves().get(sleeve).assetClass();
  }
}
