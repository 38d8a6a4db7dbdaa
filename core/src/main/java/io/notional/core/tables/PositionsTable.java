package io.notional.core.tables;

import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;

/**
 * {@code positions}: what each sleeve held of each security or contract at each close, replayed
 * from the log of trades and rolls. A contract has notional and no market value.
 */
final class PositionsTable {
  private PositionsTable() {}

  static Table of(Result result) {
    TableBuilder table =
        Table.builder("positions")
            .dates("date")
            .texts("sleeve", "instrument")
            .numbers(Unit.UNITS, "quantity")
            .numbers(Unit.POINTS, "price")
            .numbers(Unit.BASE_CURRENCY, "market_value", "notional");
    PositionCursor cursor = new PositionCursor(result);
    while (cursor.next()) {
      for (Position position : cursor.positions()) {
        add(table, result, cursor, position);
      }
    }
    return table.build();
  }

  private static void add(
      TableBuilder table, Result result, PositionCursor cursor, Position position) {
    table
        .date(result.date(cursor.row()))
        .text(result.sleeves().get(position.sleeve()).id())
        .text(Names.of(result, position.instrument(), position.contract()))
        .number(position.quantity())
        .number(position.price(cursor.day()))
        .number(position.marketValue(cursor.day()))
        .number(position.notional(cursor.day()))
        .endRow();
  }
}
