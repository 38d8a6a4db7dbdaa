package io.notional.core.invariant;

import io.notional.api.strategy.Target;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.result.CashFlow;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.result.Trade;
import io.notional.core.settings.CashFlows;
import io.notional.core.settings.DatedFlow;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.FlowSchedule;
import io.notional.core.settings.Invest;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.Sizing;
import java.util.List;

/**
 * Invariant 3: an order brings exposure to its target, judged at the prices and nav at which it was
 * sized: to 1e-12 of nav where fractions trade, else to half a lot. Purchases that were cut for
 * want of money, which the result counts as {@code purchase-cut:unfunded}, may fall short.
 */
public final class OrderTargets {
  private static final double ROUNDING = 1e-12;

  /** Like rolls, these come before orders are sized at a close. */
  private static final String LEFT_MARKET = "left market";

  private static final double LOT_ROUNDING = 1e-9;

  private final Result result;
  private final Market market;
  private final Findings findings = new Findings(3);
  private final double[] costs;

  private OrderTargets(Result result) {
    this.result = result;
    this.market = result.market();
    this.costs = new double[result.size()];
    for (Trade trade : result.trades()) {
      boolean afterSizing = !trade.reason().equals(LEFT_MARKET);
      costs[result.rowOfDay(trade.day())] += afterSizing ? trade.cost() : 0;
    }
  }

  /**
   * What does not hold; empty when the invariant does.
   *
   * @param orders of that run, from an {@link OrderLog}
   */
  public static List<Finding> check(Result result, List<OrderLog.Ordered> orders) {
    OrderTargets targets = new OrderTargets(result);
    FillFinder fills = new FillFinder(result, orders);
    PositionCursor cursor = new PositionCursor(result);
    List<Position> before = cursor.positions();
    while (cursor.next()) {
      for (FillFinder.Fill fill : fills.on(cursor.row())) {
        targets.check(fill, before);
      }
      before = cursor.positions();
    }
    return targets.findings.list();
  }

  private void check(FillFinder.Fill fill, List<Position> before) {
    boolean sizedAtFill =
        result.config().sizing() == Sizing.EXECUTION
            || unit(fill.order().instrument(), result.day(fill.decisionRow())) <= 0;
    int row = sizedAtFill ? fill.row() : fill.decisionRow();
    boolean sawIt = row == fill.decisionRow();
    double nav = sawIt ? fill.order().nav() : result.nav(row) - result.flow(row) + costs[row];
    double unit = unit(fill.order().instrument(), result.day(row));
    Growth growth = sizedAtFill ? Growth.NONE : growthBefore(fill);
    double expected = units(fill.order().target(), nav / unit) * growth.factor();
    double actual = held(fill, before) + rolled(fill) + traded(fill);
    double lot = lot(fill.order().instrument());
    boolean whole = lot > 0 && result.config().contracts() == LotPolicy.WHOLE;
    double rounding = ROUNDING * Math.max(nav / unit, Math.abs(expected));
    double tolerance =
        whole ? growth.lots() * lot + LOT_ROUNDING * Math.max(lot, Math.abs(expected)) : rounding;
    tolerance += growth.doubt() * Math.abs(expected);
    if (!(actual < expected && mayFallShort(fill.order().instrument()))) {
      String what = "units of " + fill.order().instrument() + " in " + fill.order().sleeve();
      findings.equal(result.date(fill.row()), what, expected, actual, tolerance);
    }
  }

  /**
   * By how much what flowed while an order waited changed what it asks for.
   *
   * @param factor of the units
   * @param doubt of that factor: a flow was judged by nav before what it traded cost, which is the
   *     more of what is left the more goes out
   * @param lots to which the units may have been rounded wrongly
   */
  private record Growth(double factor, double doubt, double lots) {
    static final Growth NONE = new Growth(1, 0, 0.5);

    Growth times(double more, double doubtOfMore) {
      return new Growth(factor * more, doubt + doubtOfMore, 2);
    }
  }

  private Growth growthBefore(FillFinder.Fill fill) {
    boolean sameClose = result.config().fill() == FillTiming.SAME_CLOSE;
    boolean invests = result.config().flows().invest() != Invest.CASH;
    Growth growth = Growth.NONE;
    for (int row = fill.decisionRow() + (sameClose ? 0 : 1); row < fill.row(); row++) {
      double flow = result.flow(row);
      double traded = flow < 0 || invests ? flow : inKind(row);
      if (Math.abs(traded) > 0) {
        double nav = result.nav(row);
        double before = nav - traded;
        growth = growth.times(nav / before, 2 * costs[row] / Math.min(nav, before));
      }
    }
    return growth;
  }

  /**
   * What flowed in kind at a close: the last of its flows, where securities changed hands or
   * nothing else ever flows.
   */
  private double inKind(int row) {
    int day = result.day(row);
    boolean changedHands =
        result.trades().stream()
            .anyMatch(trade -> trade.day() == day && trade.reason().equals(Trade.IN_KIND));
    CashFlows asked = result.config().flows();
    boolean always =
        asked.dated().stream().allMatch(DatedFlow::inKind)
            && asked.schedules().stream().allMatch(FlowSchedule::inKind);
    double last = 0;
    for (CashFlow flow : result.flows()) {
      last = (changedHands || always) && flow.day() == day ? flow.amount() : last;
    }
    return last;
  }

  private boolean mayFallShort(String instrument) {
    return market.securities().containsKey(instrument)
        && result.policyCounts().containsKey("purchase-cut:unfunded");
  }

  private static double units(Target target, double perWeight) {
    if (target instanceof Target.Quantity quantity) {
      return quantity.units();
    }
    return target instanceof Target.Capital capital
        ? capital.weight() * perWeight
        : ((Target.Notional) target).weight() * perWeight;
  }

  private double unit(String instrument, int day) {
    Security security = market.securities().get(instrument);
    if (security != null) {
      return security.close(day);
    }
    FutureProduct product = market.futures().get(instrument);
    return product.notionalPerContract(product.activeContract(day), day);
  }

  private double lot(String instrument) {
    Security security = market.securities().get(instrument);
    return security != null
        ? security.terms().lot()
        : market.futures().get(instrument).terms().lot();
  }

  private static double held(FillFinder.Fill fill, List<Position> positions) {
    return positions.stream()
        .filter(position -> position.sleeve() == fill.sleeve())
        .filter(position -> position.instrument().equals(fill.order().instrument()))
        .mapToDouble(Position::quantity)
        .sum();
  }

  /** What weighted rolls of the same close, which come first, add to the number of contracts. */
  private double rolled(FillFinder.Fill fill) {
    double sum = 0;
    for (Roll roll : result.rolls()) {
      boolean same =
          roll.step().day() == result.day(fill.row())
              && roll.sleeve() == fill.sleeve()
              && roll.product().equals(fill.order().instrument());
      sum += same ? roll.toQuantity() - roll.quantity() : 0;
    }
    return sum;
  }

  private double traded(FillFinder.Fill fill) {
    double sum = 0;
    for (Trade trade : result.trades()) {
      boolean fills =
          trade.day() == result.day(fill.row())
              && trade.decisionDay() == result.day(fill.decisionRow())
              && trade.sleeve() == fill.sleeve()
              && trade.instrument().equals(fill.order().instrument())
              && trade.reason().equals(fill.order().reason());
      sum += fills ? trade.quantity() : 0;
    }
    return sum;
  }
}
