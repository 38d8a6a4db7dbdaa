package io.notional.api.strategy;

import io.notional.api.market.MarketView;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** One close as a strategy sees it. Valid only during the call that handed it out. */
@API(status = Status.STABLE, since = "0.1")
public interface DecisionPoint {
  /** What was known of the market. */
  MarketView market();

  /** The state of the fund. */
  FundView fund();

  /**
   * What the component that is asked remembers: a strategy, its rebalance rule and each part that
   * was handed {@link #within} have memories of their own.
   */
  Memory memory();

  /** Why the strategy is asked; {@link Rebalance#NONE} while a rebalance rule is being asked. */
  Rebalance rebalance();

  /**
   * The same close for a part of the strategy, with a memory of its own. Whoever calls {@link
   * Sleeve#allocate} hands this on, so that two sleeves never share an array by accident.
   *
   * @param component the id of the sleeve, or another name unique in the strategy
   */
  default DecisionPoint within(String component) {
    return new NestedPoint(this, component);
  }

  /**
   * Records a value that a decision rests on, such as a forecast or a share of risk, for {@code
   * diagnostics.csv}. Recording the same name twice at one close keeps both. A host that keeps no
   * diagnostics does nothing.
   *
   * @param name a short name such as {@code forecast}
   * @param instrument the instrument that it is about; empty for the component as a whole
   * @param value finite, or NaN where it is not defined
   */
  default void diagnose(String name, String instrument, double value) {}
}
