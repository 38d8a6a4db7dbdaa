package io.notional.core.invariant;

import io.notional.api.cost.CostModel;
import io.notional.api.cost.Fill;
import io.notional.api.instrument.Instrument;
import io.notional.core.market.FutureProduct;
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
  private final Findings findings = new Findings(11);

  private CostGrowth(Result result) {
    this.result = result;
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
    if (security != null) {
      check(
          security,
          security.costs(),
          trade.day(),
          trade.quantity(),
          trade.price(),
          1,
          trade.cost());
    } else {
      FutureProduct product = result.market().futures().get(trade.instrument());
      check(product, trade.day(), trade.quantity(), trade.price(), trade.cost());
    }
  }

  private void check(Roll roll) {
    FutureProduct product = result.market().futures().get(roll.product());
    int day = roll.step().day();
    check(product, day, -roll.quantity(), roll.fromPrice(), roll.fromCost());
    if (Math.abs(roll.toQuantity()) > 0) { // a weighted roll of little may come to no lot
      check(product, day, roll.toQuantity(), roll.toPrice(), roll.toCost());
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
      FutureProduct product, int day, double quantity, double price, double charged) {
    double rate = product.exchangeRate(day);
    check(product, product.costs(), day, quantity, price, rate, charged);
  }

  private void check(
      Instrument instrument,
      CostModel model,
      int day,
      double quantity,
      double price,
      double rate,
      double charged) {
    LocalDate date = result.market().days().date(day);
    String name = instrument.id() + " cost";
    double factor = rate * stress(date);
    double once = model.cost(Fill.of(instrument, date, quantity, price)) * factor;
    double twice = model.cost(Fill.of(instrument, date, 2 * quantity, price)) * factor;
    double expected = result.config().costs() ? once : 0;
    findings.equal(date, name, expected, charged, RELATIVE * once);
    findings.atLeast(date, name, 0, charged, 0);
    findings.atLeast(date, name + " of twice the quantity", once, twice, RELATIVE * once);
  }
}
