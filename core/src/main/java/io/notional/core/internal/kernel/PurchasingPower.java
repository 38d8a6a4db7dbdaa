package io.notional.core.internal.kernel;

import io.notional.core.market.Security;
import io.notional.core.settings.LotPolicy;

/**
 * How much of a purchase can be paid when it settles, from cash, bills and half of the liquidity
 * line. Orders are sized before prices move once more; what nothing would pay for is not bought. A
 * fund without bills and futures has no use for a line but to borrow: it buys from cash alone, and
 * its purchases shrink alike by what costs and prices take.
 */
final class PurchasingPower {
  private static final int COST_ROUNDS = 4;
  private static final String CUT = "purchase-cut:unfunded";

  /**
   * The rest of the line is left for variation and costs, or the next small loss would stop a run.
   */
  private static final double SHARE_OF_LINE = 0.5;

  /** What is cut by less is all there but for rounding. */
  private static final double ROUNDING = 1e-12;

  private final FundState state;
  private final Trader trader;
  private final Liquidity liquidity;
  private final boolean cashAlone;

  PurchasingPower(FundState state, Trader trader, Liquidity liquidity) {
    this.state = state;
    this.trader = trader;
    this.liquidity = liquidity;
    this.cashAlone = state.universe.bills().isEmpty() && state.universe.products().isEmpty();
  }

  /**
   * Shrinks the purchases among a close's changes to what cash pays, all by the same share.
   *
   * @param changes units by order; sales have been made
   */
  void shrink(int t, PendingOrders orders, double[] changes) {
    if (!cashAlone) {
      return;
    }
    double needed = 0;
    int due = t;
    for (int i = 0; i < orders.size(); i++) {
      if (changes[i] > 0) {
        Security security = orders.get(i).listing().security();
        double price = security.close(t);
        needed += changes[i] * price + trader.cost(security, t, changes[i], price);
        due = Math.max(due, trader.settlementDay(t, security, changes[i]));
      }
    }
    double share = needed > 0 ? available(t, due) / needed : 1;
    for (int i = 0; i < orders.size() && share < 1; i++) {
      if (changes[i] > 0) {
        double lot = orders.get(i).listing().security().terms().lot();
        changes[i] = whole(Math.max(0, share) * changes[i], lot);
      }
    }
    if (share < 1 - ROUNDING) {
      state.policies.count(CUT);
    }
  }

  private double available(int t, int due) {
    int ahead = Math.min(due, state.universe.market().settlements().horizon(t)) - t;
    double line = cashAlone ? 0 : SHARE_OF_LINE * state.config.lineLimit() * state.nav;
    return state.queue.leastCash(t, state.cash(), ahead) + liquidity.sellable(t) + line;
  }

  /** The part of a purchase that can be paid, in units and whole lots. */
  double cut(int t, Security security, double wanted) {
    double available = available(t, trader.settlementDay(t, security, wanted));
    double price = security.close(t);
    double units = wanted;
    for (int i = 0; i < COST_ROUNDS && units > 0; i++) {
      double unitCost = trader.cost(security, t, units, price) / units;
      double affordable = available / (price + unitCost);
      if (affordable >= units) {
        break;
      }
      units = affordable > 0 ? affordable : 0;
    }
    if (units < wanted) {
      if (units < wanted * (1 - ROUNDING)) {
        state.policies.count(CUT);
      }
      return whole(units, security.lot());
    }
    return wanted;
  }

  private double whole(double units, double lot) {
    boolean rounds = lot > 0 && state.config.contracts() == LotPolicy.WHOLE;
    return rounds ? Math.floor(units / lot) * lot : units;
  }
}
