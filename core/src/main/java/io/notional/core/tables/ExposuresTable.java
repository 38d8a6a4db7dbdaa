package io.notional.core.tables;

import io.notional.api.instrument.AssetClass;
import io.notional.api.strategy.Sleeve;
import io.notional.core.measure.SleeveExposures;
import io.notional.core.result.Result;

/**
 * {@code exposures}: a row for each sleeve and close, and one for cash: settled cash and what is
 * still to settle, less what is borrowed. Durations are not known where those of what is held are
 * not, and where nothing is held.
 */
final class ExposuresTable {
  /** Notional below this fraction of nav is no divisor. */
  private static final double NOTHING = 1e-12;

  private final Result result;
  private final SleeveExposures exposures;
  private final TableBuilder table;

  private ExposuresTable(Result result) {
    this.result = result;
    this.exposures = new SleeveExposures(result);
    this.table =
        Table.builder("exposures", result.size() * (result.sleeves().size() + 1))
            .dates("date")
            .texts("sleeve", "asset_class")
            .numbers(Unit.FRACTION_OF_NAV, "capital", "notional")
            .numbers(Unit.YEARS, "duration", "sleeve_duration");
  }

  static Table of(Result result) {
    ExposuresTable table = new ExposuresTable(result);
    while (table.exposures.next()) {
      table.close(table.exposures.row());
    }
    return table.table.build();
  }

  private void close(int row) {
    int date = result.market().days().epochDay(result.day(row));
    for (int s = 0; s < result.sleeves().size(); s++) {
      sleeve(row, date, s);
    }
    double cash =
        result.cash(row)
            + result.foreignCash(row)
            + result.receivable(row)
            + result.payable(row)
            - result.lineDrawn(row);
    double weight = result.perNav(cash, row);
    table.date(date).text(AssetClass.CASH.id()).text(AssetClass.CASH.id());
    table.number(weight).number(weight).unknown().unknown().endRow();
  }

  private void sleeve(int row, int date, int s) {
    Sleeve sleeve = result.sleeves().get(s);
    double nav = result.nav(row);
    double notional = exposures.notional(s);
    double years = exposures.yearsOfNotional(s);
    table
        .date(date)
        .text(sleeve.id())
        .text(sleeve.assetClass().id())
        .number(result.perNav(exposures.capital(s), row))
        .number(result.perNav(notional, row))
        .number(result.perNav(years, row))
        .number(Math.abs(notional) > NOTHING * Math.abs(nav) ? years / notional : Double.NaN)
        .endRow();
  }
}
