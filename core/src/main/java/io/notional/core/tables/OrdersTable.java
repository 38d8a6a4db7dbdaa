package io.notional.core.tables;

import io.notional.core.result.Proposal;

/**
 * {@code orders}: what a fund's rules ask for at one close, in the order of sleeves and
 * instruments. A contract is named by its product and delivery month. Stateless.
 */
public final class OrdersTable {
  private OrdersTable() {}

  /** The orders of a proposal. */
  public static Table of(Proposal proposal) {
    TableBuilder table =
        Table.builder("orders")
            .dates("decision_date")
            .texts("sleeve", "instrument")
            .numbers(Unit.UNITS, "held", "target", "quantity")
            .numbers(Unit.POINTS, "price")
            .numbers(Unit.BASE_CURRENCY, "notional", "cost")
            .texts("reason");
    for (Proposal.Order order : proposal.orders()) {
      table
          .date(Math.toIntExact(order.decided().toEpochDay()))
          .text(order.sleeve())
          .text(order.name())
          .number(order.held())
          .number(order.target())
          .number(order.quantity())
          .number(order.price().orElse(Double.NaN))
          .number(order.notional())
          .number(order.cost())
          .text(order.reason());
      table.endRow();
    }
    return table.build();
  }
}
