package io.notional.core.kernel;

import io.notional.api.instrument.Funding;
import io.notional.api.market.Requirement;
import io.notional.api.strategy.Sleeve;
import io.notional.core.ledger.Source;
import io.notional.core.market.Security;

/**
 * Which flow accounts a run can post to, so that only they cost time and memory: those that move
 * every day have a column, the others a list of the days on which they moved.
 */
final class FlowPlan {
  private FlowPlan() {}

  /** By sleeve and source, in the order of the ledger's flow accounts. */
  static boolean[] used(Universe universe, double expenseRatio) {
    int sources = Source.values().length;
    boolean[] used = new boolean[universe.sleeves().size() * sources];
    for (int s = 0; s < universe.sleeves().size(); s++) {
      Sleeve sleeve = universe.sleeves().get(s);
      boolean any = !sleeve.requirements().isEmpty();
      boolean margined = sleeve.funding() == Funding.MARGINED;
      used[s * sources + Source.COST.ordinal()] = any;
      used[s * sources + Source.CARRY.ordinal()] = margined;
      used[s * sources + Source.PRICE.ordinal()] = margined;
      for (Requirement requirement : sleeve.requirements()) {
        Security security = universe.securities().get(requirement.instrument());
        if (security != null) {
          boolean pays = security.accretes() || security.distributes();
          used[s * sources + Source.INCOME.ordinal()] |= pays;
          used[s * sources + Source.PRICE.ordinal()] |= !security.accretes();
          used[s * sources + Source.CURRENCY.ordinal()] |= security.rateChangeColumn() != null;
        }
      }
    }
    int cash = universe.collateral() * sources;
    used[cash + Source.INCOME.ordinal()] = true;
    used[cash + Source.FINANCING.ordinal()] = true;
    used[cash + Source.CURRENCY.ordinal()] |= !ForeignCash.currencies(universe).isEmpty();
    used[cash + Source.FEE.ordinal()] |= expenseRatio > 0;
    return used;
  }
}
