package io.notional.api.market;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How the jumps between contracts are taken out of a continuous series. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum Adjustment {
  /** Added: changes in points are those of the contract held; levels may be zero or negative. */
  DIFFERENCE,
  /** Multiplied: returns are those of the contract held; levels stay greater than zero. */
  RATIO
}
