package io.notional.api.margin;

import java.util.Set;
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
   * What requirements are computed from, beside quantities; everything by default. What is not
   * named here may not be read from the book. The host asks a model that reads neither prices,
   * durations nor history again only when {@link MarginBook#version} has changed, which lets it run
   * through days without trades much faster; and counts the policies of margin chains only for a
   * model that reads them.
   */
  default Set<MarginInput> reads() {
    return Set.of(MarginInput.values());
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
