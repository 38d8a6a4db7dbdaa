package io.notional.core.market;

import io.notional.api.cost.CostModel;
import java.util.Objects;

/**
 * A bill that is not quoted but accretes from 100 at a bill rate of the market: simple interest at
 * the rate known at the previous close, ACT/360.
 *
 * @param id the id in specs and files
 * @param rate the id of a rate of the market
 * @param haircut the part of market value that does not count as collateral, in [0, 1]
 * @param settlement when trades settle
 * @param costs what trades cost
 */
public record BillInput(
    String id, String rate, double haircut, SettlementLag settlement, CostModel costs) {
  public BillInput {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(settlement, "settlement");
    Objects.requireNonNull(costs, "costs");
  }
}
