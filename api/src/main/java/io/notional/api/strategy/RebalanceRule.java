package io.notional.api.strategy;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * When to rebalance. Asked at every close after the first decision; it must allocate nothing when
 * the answer is no, so it returns constants. It keeps no mutable state: what it remembers lives in
 * the decision point's memory. Used by one thread.
 */
@API(status = Status.STABLE, since = "0.1")
@FunctionalInterface
public interface RebalanceRule {
  /**
   * Whether to rebalance at this close.
   *
   * @return {@link Rebalance#NONE} or an answer with a reason and a scope; never null
   */
  Rebalance check(DecisionPoint point);
}
