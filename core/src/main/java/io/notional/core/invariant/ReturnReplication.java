package io.notional.core.invariant;

import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.result.Result;
import io.notional.core.time.DayCount;
import java.util.List;
import java.util.SortedMap;

/**
 * Invariant 10: with no costs, fractional quantities, same-close daily rebalancing, settlement on
 * the same day and bills that earn what cash earns, a fund's return is the weighted sum of what it
 * holds, plus cash on the capital that is left, less the fee: for a 90/60 fund .9 S + .6 F + .1 c -
 * fee, where F is the change of price of the contract held over its price.
 *
 * <p>The accrued fee stays in cash until it is paid with the first close of the next month, and
 * earns interest until then, which the formula leaves out. At most 34 days accrue, of a nav that
 * may have been higher by a quarter, so that the tolerance of a day is expense ratio x 45/365 x
 * cash rate x days/360, plus 1e-11 for rounding.
 */
public final class ReturnReplication {
  private static final double LONGEST_ACCRUAL = DayCount.ACT_365F.years(45);
  private static final double ROUNDING = 1e-11;

  private final Result result;
  private final SortedMap<String, Double> weights;
  private final Findings findings = new Findings(10);

  private ReturnReplication(Result result, SortedMap<String, Double> weights) {
    this.result = result;
    this.weights = weights;
  }

  /**
   * What does not hold; empty when the invariant does.
   *
   * @param weights of securities and futures products, as fractions of nav
   */
  public static List<Finding> check(Result result, SortedMap<String, Double> weights) {
    ReturnReplication replication = new ReturnReplication(result, weights);
    for (int row = 1; row < result.size(); row++) {
      replication.check(row);
    }
    return replication.findings.list();
  }

  private void check(int row) {
    Market market = result.market();
    int t = result.day(row);
    double days = market.days().elapsed(t);
    double interest =
        market.cashInterest(t)
            - result.config().cashSpread() * days / DayCount.ACT_360.daysPerYear();
    double capital = 1;
    double sum = -result.expenseRatio() / DayCount.ACT_365F.daysPerYear() * days;
    for (var weight : weights.entrySet()) {
      Security security = market.securities().get(weight.getKey());
      capital -= security == null ? 0 : weight.getValue();
      sum += weight.getValue() * held(weight.getKey(), security, t);
    }
    double tolerance = ROUNDING + result.expenseRatio() * LONGEST_ACCRUAL * Math.abs(interest);
    findings.equal(
        result.date(row), "return", sum + capital * interest, result.dailyReturn(row), tolerance);
  }

  private double held(String id, Security security, int t) {
    if (security != null) {
      double before = security.close(t - 1);
      return (security.close(t) - before + security.distribution(t)) / before;
    }
    FutureProduct product = result.market().futures().get(id);
    var contract = product.contracts().get(product.activeContract(t - 1));
    double size = product.terms().contractMultiplier() * product.exchangeRate(t);
    double change = (contract.close(t) - contract.close(t - 1)) * size;
    return change / product.notionalPerContract(contract.index(), t - 1);
  }
}
