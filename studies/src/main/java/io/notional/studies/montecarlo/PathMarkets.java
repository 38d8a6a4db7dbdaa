package io.notional.studies.montecarlo;

import io.notional.core.market.Market;

/** Makes the markets of paths, one after another. Used by one thread. */
interface PathMarkets {
  /** The market of a path, good until the next one is asked for. */
  Market market(long path);
}
