package io.notional.api.strategy;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Where a strategy puts its targets. What is not named stays untouched. Valid only during the call
 * that handed it out.
 */
@API(status = Status.STABLE, since = "0.1")
public interface Orders {
  /**
   * The orders of one sleeve.
   *
   * @param sleeve the id of one of the strategy's sleeves
   * @throws io.notional.api.error.NotionalException {@code BAD_ORDER} if the strategy has no such
   *     sleeve
   */
  SleeveOrders sleeve(String sleeve);
}
