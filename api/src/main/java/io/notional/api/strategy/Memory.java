package io.notional.api.strategy;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a strategy remembers between decisions: named arrays of doubles that the host owns and saves
 * with a checkpoint.
 */
@API(status = Status.STABLE, since = "0.1")
public interface Memory {
  /**
   * The array of that name, filled with zeros when it is first asked for. Writes to it persist.
   *
   * @param name the same for the whole run
   * @param size the same at every call
   * @throws io.notional.api.error.NotionalException {@code BAD_ORDER} if the size differs from the
   *     first call's
   */
  double[] array(String name, int size);

  /**
   * The memory of a part, apart from all others: names in it meet no other part's. The same part
   * always has the same memory.
   *
   * @param component for example the id of a sleeve
   */
  default Memory within(String component) {
    return new NestedMemory(this, component);
  }
}
