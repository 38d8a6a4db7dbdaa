package io.notional.core.tables;

import io.notional.core.market.Contract;
import io.notional.core.market.RollStep;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import java.util.List;

/**
 * {@code rolls}: every roll of a position in its order; the quantity is what left the old contract,
 * the cost that of both legs. Where rolls keep notional or DV01, and so not the number of
 * contracts, a last column has what entered the new one.
 */
final class RollsTable {
  private final Result result;
  private final boolean weighted;
  private final TableBuilder table;

  private RollsTable(Result result) {
    this.result = result;
    this.weighted =
        result.rolls().stream().anyMatch(r -> Math.abs(r.toQuantity() - r.quantity()) > 0);
    this.table =
        Table.builder("rolls", result.rolls().size())
            .dates("date")
            .texts("product", "from", "to")
            .numbers(Unit.UNITS, "quantity")
            .dates("from_date")
            .numbers(Unit.POINTS, "from_price")
            .dates("to_date")
            .numbers(Unit.POINTS, "to_price")
            .numbers(Unit.BASE_CURRENCY, "cost")
            .texts("policy");
    if (weighted) {
      table.numbers(Unit.UNITS, "to_quantity");
    }
  }

  static Table of(Result result) {
    RollsTable table = new RollsTable(result);
    result.rolls().forEach(table::add);
    return table.table.build();
  }

  private void add(Roll roll) {
    RollStep step = roll.step();
    List<Contract> contracts = result.market().futures().get(roll.product()).contracts();
    table
        .date(result.market().days().epochDay(step.day()))
        .text(roll.product())
        .text(contracts.get(step.from()).label())
        .text(contracts.get(step.to()).label())
        .number(roll.quantity())
        .date(step.fromDate())
        .number(roll.fromPrice())
        .date(step.toDate())
        .number(roll.toPrice())
        .number(roll.cost())
        .text(step.policy().name());
    if (weighted) {
      table.number(roll.toQuantity());
    }
    table.endRow();
  }
}
