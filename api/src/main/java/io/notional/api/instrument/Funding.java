package io.notional.api.instrument;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How a position is paid for: the answer to "is financing inside the price?". */
@API(status = Status.STABLE, since = "0.1")
public enum Funding {
  /** Paid in full; the position ties up capital equal to its market value. */
  PAID_IN_FULL,
  /**
   * Margined: gains and losses settle daily in cash, financing is inside the price, and the
   * position itself is worth nothing.
   */
  MARGINED
}
