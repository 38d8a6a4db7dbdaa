package io.notional.core.tables;

import io.notional.core.lookthrough.Level;
import io.notional.core.lookthrough.LookThrough;
import io.notional.core.nesting.LookThroughWalk;
import io.notional.core.result.Result;

/**
 * {@code exposures-funds}, {@code exposures-sleeves} and {@code exposures-contracts}: what a run
 * held, seen through the funds in it at the level of the name. A row for each thing held and asset
 * class, and one for free capital, so that the capital of a close sums to 1; no row where nav was
 * not greater than zero.
 */
final class LookThroughTable {
  private static final String FREE = "free";

  private LookThroughTable() {}

  static String name(Level level) {
    return "exposures-" + level.id();
  }

  static Table of(Result result, Level level) {
    TableBuilder table =
        Table.builder(name(level))
            .dates("date")
            .texts("held", "asset_class")
            .numbers(Unit.FRACTION_OF_NAV, "capital", "notional");
    LookThroughWalk walk = new LookThroughWalk(result, level);
    while (walk.next()) {
      if (result.nav(walk.row()) > 0) {
        close(table, result, walk);
      }
    }
    return table.build();
  }

  private static void close(TableBuilder table, Result result, LookThroughWalk walk) {
    LookThrough seen = walk.lookThrough();
    for (LookThrough.Row row : seen.rows()) {
      table
          .date(result.date(walk.row()))
          .text(row.name())
          .text(row.assetClass().id())
          .number(row.capital())
          .number(row.notional())
          .endRow();
    }
    table.date(result.date(walk.row())).text(FREE).text("").number(seen.free()).number(0).endRow();
  }
}
