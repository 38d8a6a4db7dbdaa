package io.notional.api.strategy;

import java.util.List;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A fund's rules: its sleeves, when it rebalances, and to what. One instance serves one run on one
 * thread; it has no clock and does no input or output. What it remembers lives in the decision
 * point's memory.
 */
@API(status = Status.STABLE, since = "0.1")
public interface Strategy {
  /** The id of the sleeve that holds cash and collateral when a strategy names no other. */
  String COLLATERAL = "collateral";

  /** The sleeves, always the same, in the order in which files list them. */
  List<Sleeve> sleeves();

  /** When the fund rebalances. */
  RebalanceRule rebalanceRule();

  /**
   * Puts targets for the sleeves in scope of {@code point.rebalance()}. Called at the first close
   * of the run with {@link Rebalance#START}, and at every close at which the rule triggers.
   */
  void decide(DecisionPoint point, Orders orders);

  /**
   * Sees every close after the first decision, before the rebalance rule is asked: for what is
   * built up day by day. It orders nothing, and must allocate nothing. Not called at all where a
   * strategy does not override it.
   */
  default void onClose(DecisionPoint point) {}

  /**
   * The id of the sleeve in which gains, losses, interest and fees land, and whose instruments are
   * sold to raise cash.
   */
  default String collateralSleeve() {
    return COLLATERAL;
  }

  /** The expense ratio, decimal per year, charged daily; zero or more. */
  default double expenseRatio() {
    return 0;
  }

  /**
   * The volatility of nav that the fund aims at, decimal per year, greater than zero; empty, as by
   * default, where it aims at none. Results set it against what came out; nothing is scaled by it.
   */
  @API(status = Status.EXPERIMENTAL, since = "0.2")
  default OptionalDouble targetVolatility() {
    return OptionalDouble.empty();
  }
}
