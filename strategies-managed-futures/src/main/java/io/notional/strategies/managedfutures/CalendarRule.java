package io.notional.strategies.managedfutures;

import io.notional.api.market.CalendarPeriod;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import java.util.Locale;

/**
 * Rebalances everything at the last valuation date of each period, unless earlier orders still wait
 * to be filled. Immutable; allocates nothing.
 */
final class CalendarRule implements RebalanceRule {
  private final CalendarPeriod period;
  private final Rebalance answer;

  CalendarRule(CalendarPeriod period) {
    this.period = period;
    this.answer = Rebalance.all("calendar " + period.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public Rebalance check(DecisionPoint point) {
    boolean due = !point.fund().ordersPending() && point.market().endsPeriod(period);
    return due ? answer : Rebalance.NONE;
  }
}
