package io.notional.core.internal.kernel;

import io.notional.api.cost.Fill;
import io.notional.api.instrument.Instrument;
import io.notional.core.market.SignalColumns;
import java.time.LocalDate;
import java.util.OptionalDouble;

/** A fill at a close, as a cost model sees it. */
record FillAtClose(
    FundState state,
    Instrument instrument,
    int day,
    double quantity,
    double price,
    boolean isRollLeg)
    implements Fill {
  private static final int LONGEST = 60;
  private static final int SHORTEST = 20;

  @Override
  public LocalDate date() {
    return state.days.date(day);
  }

  /** The sample deviation of the latest returns, from the signal series. */
  @Override
  public OptionalDouble dailyVolatility() {
    SignalColumns signals = state.universe.market().signals(instrument.id());
    int count = Math.min(LONGEST, Math.min(day, signals.lastDay()) - signals.firstDay());
    if (count < SHORTEST) {
      return OptionalDouble.empty();
    }
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double change = signals.returnIndex(day - i) / signals.returnIndex(day - i - 1) - 1;
      double apart = change - mean;
      mean += apart / (i + 1);
      squares += apart * (change - mean);
    }
    return OptionalDouble.of(Math.sqrt(squares / (count - 1)));
  }
}
