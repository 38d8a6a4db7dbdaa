package io.notional.core.market;

import java.util.List;

/**
 * When positions in a product roll.
 *
 * @param active by valuation day the contract that orders trade; -1 where the product is not quoted
 * @param steps in order of their day
 * @param implied prices of contracts on days on which they were not quoted, from adjusted gaps
 */
record RollSchedule(int[] active, List<RollStep> steps, List<ImpliedPrice> implied) {

  /** A price that a roll had to infer. */
  record ImpliedPrice(int contract, int day, double price) {}
}
