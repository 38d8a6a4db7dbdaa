package io.notional.core.internal.kernel;

import io.notional.core.market.Security;
import io.notional.core.settings.LotPolicy;

/**
 * How much of a purchase can be paid when it settles, from cash, bills and half of the liquidity
 * line. Orders are sized before prices move once more; what nothing would pay for is not bought.
 */
final class PurchasingPower {
  private static final int COST_ROUNDS = 4;

  /**
   * The rest of the line is left for variation and costs, or the next small loss would stop a run.
   */
  private static final double SHARE_OF_LINE = 0.5;

  private final FundState state;
  private final Trader trader;
  private final Liquidity liquidity;

  PurchasingPower(FundState state, Trader trader, Liquidity liquidity) {
    this.state = state;
    this.trader = trader;
    this.liquidity = liquidity;
  }

  /** The part of a purchase that can be paid, in units and whole lots. */
  double cut(int t, Security security, double wanted) {
    int due = trader.settlementDay(t, security, wanted);
    int ahead = Math.min(due, state.universe.market().settlements().horizon(t)) - t;
    double available =
        state.queue.leastCash(t, state.cash(), ahead)
            + liquidity.sellable(t)
            + SHARE_OF_LINE * state.config.lineLimit() * state.nav;
    double price = security.close(t);
    double units = wanted;
    for (int i = 0; i < COST_ROUNDS && units > 0; i++) {
      double unitCost = trader.cost(security.costs(), security, t, units, price) / units;
      double affordable = available / (price + unitCost);
      if (affordable >= units) {
        break;
      }
      units = affordable > 0 ? affordable : 0;
    }
    if (units < wanted) {
      state.policies.count("purchase-cut:unfunded");
      return whole(units, security.terms().lot());
    }
    return wanted;
  }

  private double whole(double units, double lot) {
    boolean rounds = lot > 0 && state.config.contracts() == LotPolicy.WHOLE;
    return rounds ? Math.floor(units / lot) * lot : units;
  }
}
