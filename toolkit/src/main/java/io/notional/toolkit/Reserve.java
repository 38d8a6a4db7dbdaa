package io.notional.toolkit;

import io.notional.api.strategy.CollateralView;
import io.notional.api.strategy.FundView;

/**
 * What must stand behind futures, or a fund sells what it paid in full to have it again. Immutable.
 *
 * @param leastCollateral eligible collateral, fraction of nav; less is a want of cash
 * @param leastCover eligible collateral as a multiple of initial margin; less is a want of margin
 */
public record Reserve(double leastCollateral, double leastCover) {
  /** Whatever there is. */
  public static final Reserve NONE = new Reserve(Double.NEGATIVE_INFINITY, 0);

  /** Of a fund that leaves what it paid in full alone for long. */
  public static final Reserve USUAL = new Reserve(0.02, 1.5);

  /** The reason of a want of cash. */
  static final String CASH = "cash";

  /** The reason of a want of margin. */
  static final String MARGIN = "margin";

  /** What is wanting, a reason; null for nothing. */
  String wanting(FundView fund) {
    if (leastCover <= 0 && leastCollateral == Double.NEGATIVE_INFINITY) {
      return null;
    }
    CollateralView collateral = fund.collateral();
    if (collateral.eligible() < leastCover * collateral.initial()) {
      return MARGIN;
    }
    return collateral.eligible() < leastCollateral * fund.nav() ? CASH : null;
  }
}
