package io.notional.api.strategy;

import io.notional.api.market.MarketView;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** One market at one close as a signal sees it. Valid only during the call that handed it out. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface SignalPoint {
  /** What was known of all markets. */
  MarketView market();

  /** The id of the instrument that is to be forecast; it is quoted at this close. */
  String instrument();

  /** What the signal remembers of this instrument, apart from all other instruments and signals. */
  Memory memory();
}
