package io.notional.core.tables;

import io.notional.core.lookthrough.Level;
import io.notional.core.nesting.LookThroughHistory;
import io.notional.core.nesting.SeenRows;
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
    SeenRows seen = LookThroughHistory.of(result).at(level);
    int closes = result.size();
    TableBuilder table =
        Table.builder(name(level), closes == 0 ? 0 : seen.end(closes - 1) + closes)
            .dates("date")
            .texts("held", "asset_class")
            .numbers(Unit.FRACTION_OF_NAV, "capital", "notional");
    for (int row = 0; row < closes; row++) {
      if (result.nav(row) > 0) {
        close(table, seen, row, result.market().days().epochDay(result.day(row)));
      }
    }
    return table.build();
  }

  private static void close(TableBuilder table, SeenRows seen, int row, int epochDay) {
    for (int at = seen.first(row); at < seen.end(row); at++) {
      table
          .date(epochDay)
          .text(seen.name(at))
          .text(seen.assetClass(at).id())
          .number(seen.capital(at))
          .number(seen.notional(at))
          .endRow();
    }
    table.date(epochDay).text(FREE).text("").number(seen.free(row)).number(0).endRow();
  }
}
