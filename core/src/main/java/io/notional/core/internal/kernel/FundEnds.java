package io.notional.core.internal.kernel;

import io.notional.core.market.FundEnd;
import io.notional.core.market.Security;
import io.notional.core.result.DayState;
import java.util.Optional;

/** When a run stops because a fund stopped that it may hold. Immutable. */
final class FundEnds {
  private final int day;
  private final DayState state;
  private final String cause;

  FundEnds(BoundFund universe) {
    int first = Integer.MAX_VALUE;
    DayState how = DayState.MET;
    String why = "";
    for (Security security : universe.securities().values()) {
      Optional<FundEnd> end = security.end().filter(FundEnd::stopsHolders);
      int on = end.map(e -> universe.market().days().atOrAfter(e.epochDay())).orElse(first);
      if (on < first) {
        first = on;
        how = end.get().insolvent() ? DayState.INSOLVENT : DayState.ILLIQUID;
        why = "fund " + security.id() + " stopped: " + end.get().cause();
      }
    }
    this.day = first;
    this.state = how;
    this.cause = why;
  }

  /** The valuation day on which the run stops; far away if it does not. */
  int day() {
    return day;
  }

  /** Stops the run on that day. */
  void apply(int t, FundState fund) {
    if (t >= day && !fund.dayState.stops()) {
      fund.dayState = state;
      fund.stopCause = cause;
    }
  }
}
