package io.notional.core.internal.kernel;

import io.notional.core.market.Security;
import java.util.List;

/**
 * What is in the account at a close and counts as collateral. Of the collateral sleeve's securities
 * that is what has been delivered: what is sold and not delivered is still there, what is bought
 * and not delivered is not, but the cash for it is. Cash that is owed for anything else does not
 * count; where it exceeds cash, the sales of collateral that are to pay for it do not either.
 */
final class Collateral {
  private final FundState state;
  private final List<Security> securities;
  private final CollateralRules rules;
  private final boolean ruled;
  private final double foreignHaircut;
  private final double[] accepted;

  Collateral(FundState state) {
    this.state = state;
    this.securities = state.universe.bills();
    this.rules = new CollateralRules(state);
    this.ruled = rules.any();
    this.foreignHaircut = state.config.foreignHaircut();
    this.accepted = new double[securities.size()];
  }

  /** What counts at a close. */
  double eligible(int t) {
    double cash = state.cash();
    if (!ruled && state.deliveries.isNothingOwedAfter(t)) {
      double counted = cash > 0 ? cash : missing(cash);
      return state.securities.accepted(state.cashSleeve, t, counted + foreign());
    }
    return delivered(t, t, cash);
  }

  /**
   * What will count when all that is due by the next business day is settled, at today's prices.
   */
  double eligibleTomorrow(int t) {
    int next = state.universe.market().settlements().next(t);
    return delivered(t, next, state.cash() + state.queue.net(t, next));
  }

  private double foreign() {
    return state.foreign.any() ? state.balances.foreign() * (1 - foreignHaircut) : 0;
  }

  /** At the prices of one close, with what is delivered by a day. */
  private double delivered(int t, int by, double cash) {
    double least = state.deliveries.leastBesidesCollateral(by, cash);
    double proceeds = least < 0 ? state.deliveries.proceedsAfter(by) : 0;
    double spent = -least < proceeds ? -least / proceeds : 1;
    double counted = least < 0 && proceeds > 0 ? Math.min(0, least + proceeds) : least;
    for (int i = 0; i < accepted.length; i++) {
      Security security = securities.get(i);
      double close = security.close(t);
      double held = state.securities.held(state.cashSleeve, security);
      double value = held > 0 ? held * close : 0;
      value -= state.deliveries.boughtAfter(by, security, close);
      double sold = state.deliveries.soldAfter(by, security, close);
      value += proceeds > 0 ? sold * (1 - spent) : sold;
      // What was sold before it came is owed to its buyer.
      counted += value < 0 ? value : 0;
      accepted[i] = value > 0 ? value * (1 - security.haircut(t)) : 0;
    }
    double others = (counted > 0 ? counted : missing(counted)) + foreign();
    return ruled ? rules.eligible(t, others, accepted) : sum(others);
  }

  private double sum(double others) {
    double sum = others;
    for (double value : accepted) {
      sum += value;
    }
    return sum;
  }

  /** What is missing in cash and the line does not lend; zero or negative. */
  private double missing(double cash) {
    double drawn = -state.balances.line;
    double limit = state.lineLimit();
    double left = cash + (drawn > limit ? drawn : limit);
    return left < 0 ? left : 0;
  }
}
