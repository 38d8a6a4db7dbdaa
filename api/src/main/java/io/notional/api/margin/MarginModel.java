package io.notional.api.margin;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How margin is computed. A requirement must grow with the size of a position and must never become
 * zero because an input is missing. Immutable; a bound margin is not.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface MarginModel {
  /** Binds the model to the columns of a book, once a run. */
  BoundMargin bind(MarginBook book);

  /**
   * Whether requirements rest on {@link MarginBook#exchangeMaintenance} and its companion, so that
   * the policies of the products' margin chains are worth counting.
   */
  default boolean readsExchangeMargins() {
    return true;
  }

  /**
   * Whether requirements may change while {@link MarginBook#version} stays the same, with prices,
   * durations or dates. A model that says no is asked again only when the version has changed,
   * which lets the host run through days without trades much faster.
   */
  default boolean changesDaily() {
    return true;
  }

  /**
   * Whether positions offset one another, so that taking one away may raise what the rest must
   * post. A call that such a book cannot meet scales all of it down alike; any other book is cut in
   * the fund's order, one product after the other.
   */
  default boolean offsets() {
    return false;
  }
}
