package io.notional.core.kernel;

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
  private final List<Security> securities;
  private final boolean any;
  private final double[] accepted;
  private final double[] limits;
  private int lastLimited = -1;

  CollateralRules(FundState state) {
    this.state = state;
    this.securities = state.universe.bills();
    this.any =
        securities.stream().anyMatch(bill -> bill.changesHaircut() || bill.concentration() < 1);
    this.accepted = new double[securities.size()];
    this.limits = securities.stream().mapToDouble(Security::concentration).toArray();
  }

  /** Whether this fund has such collateral. */
  boolean any() {
    return any;
  }

  /** All that is eligible at a close, given what counts of cash, which has no limit. */
  double eligible(int t, double cash) {
    double all = cash;
    for (int i = 0; i < accepted.length; i++) {
      Security security = securities.get(i);
      double held = state.securities.held(state.cashSleeve, security);
      accepted[i] = held == 0 ? 0 : held * security.close(t) * (1 - security.haircut(t));
      all += accepted[i];
    }
    double eligible = Concentration.eligible(cash, accepted.length, accepted, limits);
    count(t, eligible < all * (1 - Concentration.ROUNDING));
    return eligible;
  }

  /** A close counts once, however often it is assessed. */
  private void count(int t, boolean limited) {
    if (limited && t != lastLimited) {
      lastLimited = t;
      state.policies.count(LIMITED);
    }
  }
}
