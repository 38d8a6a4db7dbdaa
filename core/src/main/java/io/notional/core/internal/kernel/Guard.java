package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.catalog.Fault;
import io.notional.core.market.TradingDays;

/** What the host says of a day on which the code or the answer of a component is wrong. */
final class Guard {
  private final TradingDays days;

  Guard(TradingDays days) {
    this.days = days;
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
