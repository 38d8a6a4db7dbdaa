package io.notional.core.simulation;

import io.notional.core.result.Roll;
import io.notional.core.result.Today;
import io.notional.core.result.Trade;

/**
 * Is told what happens at each close of a run, on the thread that advances it: fills and rolls in
 * their order, then a call if there was one, then the books. What it throws ends the call of {@code
 * advance} and leaves the run after that close.
 */
public interface SimulationListener {
  /** An order has filled, or the host has bought or sold for the fund. */
  default void filled(Trade trade) {}

  /** A position has moved to the next contract. */
  default void rolled(Roll roll) {}

  /** A call was issued at this close. */
  default void called(Today books) {}

  /** A close is over. */
  default void closed(Today books) {}
}
