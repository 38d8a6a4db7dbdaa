package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.catalog.Callee;
import io.notional.core.catalog.Fault;
import io.notional.core.market.TradingDays;

/**
 * Stands around every call of a component: says which one is being called, and which one, on which
 * day, was wrong. Used by one thread at a time.
 */
final class Guard {
  private final TradingDays days;
  private Callee callee = Callee.ofThread();

  Guard(TradingDays days) {
    this.days = days;
  }

  /** From now on the calling thread makes the calls. */
  void onThisThread() {
    callee = Callee.ofThread();
  }

  /** A component is called about a day. */
  void enter(String kind, Object component, int day) {
    callee.enter(kind, component, days.epochDay(day));
  }

  /** It answered or threw. */
  void leave() {
    callee.leave();
  }

  /** A component threw. */
  NotionalException failed(String kind, Object component, int day, Throwable cause) {
    return Fault.thrown(kind, component, days.date(day), cause);
  }

  /** A component answered what no component of its kind may. */
  NotionalException refused(
      ErrorCode code, String kind, Object component, int day, String message) {
    return Fault.answered(code, kind, component, days.date(day), message);
  }
}
