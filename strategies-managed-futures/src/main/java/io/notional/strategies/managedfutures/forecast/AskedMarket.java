package io.notional.strategies.managedfutures.forecast;

import io.notional.api.market.MarketView;
import io.notional.api.strategy.Memory;
import io.notional.api.strategy.SignalPoint;

/**
 * A market of which a signal is asked.
 *
 * @param signal what the signal remembers of all markets
 */
record AskedMarket(MarketView market, String instrument, Memory signal) implements SignalPoint {
  @Override
  public Memory memory() {
    return signal.within(instrument);
  }
}
