package io.notional.core.internal.kernel;

import io.notional.core.market.Security;
import java.util.List;

/**
 * Collateral of a fund some of whose collateral securities change their haircut or are limited by
 * concentration. Other funds never come here.
 */
final class CollateralRules {
  /** Closes at which a limit kept something from counting. */
  static final String LIMITED = "collateral:concentration-limit";

  private final FundState state;
  private final boolean any;
  private final double[] limits;
  private int lastLimited = -1;

  CollateralRules(FundState state) {
    this.state = state;
    List<Security> securities = state.universe.bills();
    this.any =
        securities.stream().anyMatch(bill -> bill.changesHaircut() || bill.concentration() < 1);
    this.limits = securities.stream().mapToDouble(Security::concentration).toArray();
  }

  /** Whether this fund has such collateral. */
  boolean any() {
    return any;
  }

  /**
   * All that is eligible at a close.
   *
   * @param cash what counts of cash, which has no limit; what is missing, when negative, comes off
   *     in the end
   * @param accepted of each security its market value after haircut
   */
  double eligible(int t, double cash, double[] accepted) {
    double unlimited = cash > 0 ? cash : 0;
    double all = unlimited;
    for (double value : accepted) {
      all += value;
    }
    double eligible = Concentration.eligible(unlimited, accepted.length, accepted, limits);
    count(t, eligible < all * (1 - Concentration.ROUNDING));
    return eligible + (cash < 0 ? cash : 0);
  }

  /** A close counts once, however often it is assessed. */
  private void count(int t, boolean limited) {
    if (limited && t != lastLimited) {
      lastLimited = t;
      state.policies.count(LIMITED);
    }
  }
}
