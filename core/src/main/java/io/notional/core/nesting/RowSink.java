package io.notional.core.nesting;

import io.notional.api.instrument.AssetClass;
import io.notional.core.lookthrough.Level;

/** Takes what was held at a close, row by row: the rows of each level in their order. */
interface RowSink {
  /**
   * A row.
   *
   * @param capital what it ties up, a fraction of the nav of the run that is looked through
   * @param notional signed exposure, likewise; 0 for cash and bills
   */
  void row(Level level, String name, AssetClass assetClass, double capital, double notional);
}
