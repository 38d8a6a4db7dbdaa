package io.notional.core.tables;

import io.notional.api.instrument.AssetClass;
import io.notional.core.measure.DaysToBreach;
import io.notional.core.measure.ShockToBreach;
import io.notional.core.result.Result;
import java.util.function.IntToDoubleFunction;

/**
 * {@code margin}: requirement, collateral, calls and the state of each close, then how far off a
 * call was. Shocks and days are infinite where no move could have caused one.
 */
final class MarginTable {
  private final Result result;
  private final ShockToBreach shocks;
  private final IntToDoubleFunction daysToBreach;
  private final TableBuilder table;

  private MarginTable(Result result) {
    this.result = result;
    this.shocks = new ShockToBreach(result);
    this.daysToBreach = DaysToBreach.byRow(result);
    this.table =
        Table.builder("margin", result.size())
            .dates("date")
            .numbers(Unit.BASE_CURRENCY, "initial", "maintenance", "posted", "headroom", "called")
            .numbers(Unit.BASE_CURRENCY, "line_drawn")
            .texts("state")
            .unbounded(Unit.BASIS_POINTS, "yield_rise_to_breach");
    for (AssetClass assetClass : shocks.assetClasses()) {
      table.unbounded(Unit.FRACTION, assetClass.id().replace('-', '_') + "_fall_to_breach");
    }
    table
        .numbers(Unit.FRACTION_OF_NAV, "margin_to_equity", "at_broker")
        .unbounded(Unit.CLOSES, "days_to_breach");
  }

  static Table of(Result result) {
    MarginTable table = new MarginTable(result);
    while (table.shocks.next()) {
      table.close(table.shocks.row());
    }
    return table.table.build();
  }

  private void close(int row) {
    double initial = result.initial(row);
    double posted = result.posted(row);
    table
        .date(result.market().days().epochDay(result.day(row)))
        .number(initial)
        .number(result.maintenance(row))
        .number(posted)
        .number(result.headroom(row))
        .number(result.called(row))
        .number(result.lineDrawn(row))
        .text(result.state(row).name())
        .number(shocks.yieldRise());
    for (AssetClass assetClass : shocks.assetClasses()) {
      table.number(shocks.fall(assetClass));
    }
    table
        .number(result.perNav(initial, row))
        .number(result.perNav(posted, row))
        .number(daysToBreach.applyAsDouble(row))
        .endRow();
  }
}
