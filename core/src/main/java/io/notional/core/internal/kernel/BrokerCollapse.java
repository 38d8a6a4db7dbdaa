package io.notional.core.internal.kernel;

import io.notional.core.market.SettlementDays;
import io.notional.core.result.BrokerLoss;
import io.notional.core.settings.BrokerFailure;
import java.util.Optional;

/**
 * A broker that fails between two closes. What was posted at the first of them leaves cash: a share
 * of it for ever, the rest until it is returned, and until then it backs nothing. Positions are
 * carried over to another broker, who asks for his own margin. Where what was posted were bills,
 * they are sold to make good what is missing in cash.
 */
final class BrokerCollapse {
  private static final int NEVER = -1;

  private final FundState state;
  private final Optional<BrokerFailure> failure;
  private final int day;

  BrokerCollapse(FundState state) {
    this.state = state;
    this.failure = state.config.brokerFailure();
    this.day =
        failure.isEmpty()
            ? NEVER
            : state.days.atOrAfter(Math.toIntExact(failure.get().date().toEpochDay()));
  }

  /** The valuation day of the failure; -1 for none. */
  int day() {
    return day;
  }

  /** After interest and variation of the day, before anything trades. */
  void fail(int t) {
    BrokerFailure told = failure.orElseThrow();
    double posted = Math.max(0, Math.min(state.initial, state.eligible));
    double lost = told.loss() * posted;
    double frozen = posted - lost;
    int due = due(t, told.frozenDays());
    state.balances.cash -= posted;
    if (frozen > 0) {
      state.balances.owe(frozen);
      state.deliveries.expect(due, frozen);
    }
    state.brokerLosses.add(new BrokerLoss(t, due, lost, frozen));
    state.noteActivity();
    state.refreshNav();
  }

  /** After the last valuation day of the market each business day has a number of its own. */
  private int due(int t, int businessDays) {
    SettlementDays settlements = state.universe.market().settlements();
    int due = t;
    for (int i = 0; i < businessDays; i++) {
      due = due < state.days.size() ? settlements.next(due) : due + 1;
    }
    return due;
  }
}
