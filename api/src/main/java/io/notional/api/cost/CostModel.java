package io.notional.api.cost;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a trade costs. Immutable and safe for use by many threads. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface CostModel {
  /**
   * The cost of a fill in the currency of the instrument: zero or more, growing with the quantity.
   */
  double cost(Fill fill);
}
