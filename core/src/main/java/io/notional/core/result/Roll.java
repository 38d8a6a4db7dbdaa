package io.notional.core.result;

import io.notional.core.market.RollStep;

/**
 * A position, or part of one, moved from a contract to the next.
 *
 * @param step the roll step of the market with its contracts, dates and policy
 * @param sleeve the place of the sleeve in the strategy
 * @param product the id of the futures product
 * @param quantity signed contracts that left the old contract
 * @param toQuantity signed contracts that entered the new one
 * @param fromPrice points
 * @param toPrice points
 * @param fromCost cost of leaving the old contract, base currency
 * @param toCost cost of entering the new contract, base currency
 */
public record Roll(
    RollStep step,
    int sleeve,
    String product,
    double quantity,
    double toQuantity,
    double fromPrice,
    double toPrice,
    double fromCost,
    double toCost) {
  /** The cost of both legs, base currency. */
  public double cost() {
    return fromCost + toCost;
  }
}
