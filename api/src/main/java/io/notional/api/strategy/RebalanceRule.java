package io.notional.api.strategy;

import java.util.OptionalDouble;
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

  /**
   * How far the notional of a sleeve may drift from its target before the rule triggers, for who
   * watches from outside; asked once, before a run.
   *
   * @param sleeve its id
   * @return a fraction of nav greater than 0; empty where the rule has no such band, the default
   */
  @API(status = Status.EXPERIMENTAL, since = "0.1")
  default OptionalDouble band(String sleeve) {
    return OptionalDouble.empty();
  }
}
