package io.notional.core.invariant;

import io.notional.api.cost.CostModel;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.MarketFill;
import io.notional.core.market.Security;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.result.Trade;
import io.notional.core.settings.CostStress;
import java.time.LocalDate;
import java.util.List;

/**
 * Invariant 11: costs are never negative and grow with turnover. Every cost that was charged is
 * asked of the cost model again, times the stress of its date, and that for twice the quantity too.
 * Relative tolerance 1e-12.
 */
public final class CostGrowth {
  private static final double RELATIVE = 1e-12;

  private final Result result;
  private final Market market;
  private final Findings findings = new Findings(11);

  private CostGrowth(Result result) {
    this.result = result;
    this.market = result.market();
  }

  /** What does not hold; empty when the invariant does. */
  public static List<Finding> check(Result result) {
    CostGrowth growth = new CostGrowth(result);
    result.trades().forEach(growth::check);
    result.rolls().forEach(growth::check);
    return growth.findings.list();
  }

  private void check(Trade trade) {
    Security security = result.market().securities().get(trade.instrument());
    if (security != null && trade.reason().equals(Trade.IN_KIND)) {
      String name = security.id() + " cost in kind";
      findings.equal(market.days().date(trade.day()), name, 0, trade.cost(), 0);
    } else if (security != null) {
      MarketFill fill =
          MarketFill.of(market, security, trade.day(), trade.quantity(), trade.price());
      check(security.costs(), fill, trade.cost());
    } else {
      FutureProduct product = market.futures().get(trade.instrument());
      check(product, trade.day(), trade.quantity(), trade.price(), false, trade.cost());
    }
  }

  private void check(Roll roll) {
    FutureProduct product = market.futures().get(roll.product());
    int day = roll.step().day();
    check(product, day, -roll.quantity(), roll.fromPrice(), true, roll.fromCost());
    if (Math.abs(roll.toQuantity()) > 0) { // a weighted roll of little may come to no lot
      check(product, day, roll.toQuantity(), roll.toPrice(), true, roll.toCost());
    }
  }

  private double stress(LocalDate date) {
    for (CostStress stress : result.config().costStresses()) {
      if (stress.covers(date)) {
        return stress.multiplier();
      }
    }
    return 1;
  }

  private void check(
      FutureProduct product,
      int day,
      double quantity,
      double price,
      boolean rolls,
      double charged) {
    MarketFill fill = new MarketFill(market, product, day, quantity, price, rolls);
    check(product.costs(), fill, charged);
  }

  private void check(CostModel ofMarket, MarketFill fill, double charged) {
    CostModel model = result.config().costModel().orElse(ofMarket);
    MarketFill larger =
        new MarketFill(
            market,
            fill.instrument(),
            fill.day(),
            2 * fill.quantity(),
            fill.price(),
            fill.isRollLeg());
    LocalDate date = fill.date();
    String name = fill.instrument().id() + " cost";
    double factor = fill.exchangeRate() * stress(date);
    double once = model.cost(fill) * factor;
    double twice = model.cost(larger) * factor;
    double expected = result.config().costs() ? once : 0;
    findings.equal(date, name, expected, charged, RELATIVE * once);
    findings.atLeast(date, name, 0, charged, 0);
    findings.atLeast(date, name + " of twice the quantity", once, twice, RELATIVE * once);
  }
}
