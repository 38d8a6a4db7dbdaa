package io.notional.core.result;

import java.util.OptionalInt;

/**
 * A fill.
 *
 * @param decisionDay the valuation day of the decision
 * @param day the valuation day of the fill
 * @param settlementDay the valuation day on which it settles
 * @param sleeve the place of the sleeve in the strategy
 * @param instrument the id of the security or futures product
 * @param contract the place of the contract in its product; empty for a security
 * @param quantity signed units
 * @param price points
 * @param cost base currency, zero or more
 * @param reason why
 */
public record Trade(
    int decisionDay,
    int day,
    int settlementDay,
    int sleeve,
    String instrument,
    OptionalInt contract,
    double quantity,
    double price,
    double cost,
    String reason) {
  /** The reason of what a flow bought or sold. */
  public static final String FLOW = "flow";

  /** The reason of securities that changed hands for a flow in kind. */
  public static final String IN_KIND = "flow-in-kind";
}
