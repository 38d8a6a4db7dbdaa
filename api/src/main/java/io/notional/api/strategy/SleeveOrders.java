package io.notional.api.strategy;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Where one sleeve puts its targets. Valid only during the call that handed it out. */
@API(status = Status.STABLE, since = "0.1")
public interface SleeveOrders {
  /**
   * Orders a sleeve to hold as much of an instrument as the target says. A later target for the
   * same instrument replaces an earlier one of the same decision.
   *
   * @param instrument an instrument of the market; for a futures product the kernel picks the
   *     contract in use
   * @throws io.notional.api.error.NotionalException {@code BAD_ORDER} if the market has no such
   *     instrument, it is not quoted, or the target is capital of something margined
   */
  void target(String instrument, Target target);
}
