package io.notional.core.tables;

import io.notional.core.measure.SleeveExposures;
import io.notional.core.result.Result;
import io.notional.core.stress.StressOutcome;
import java.util.List;

/** Exposures by sleeve at the last real close and at the last of the scenario. */
final class StressExposuresTable {
  private StressExposuresTable() {}

  static Table of(List<StressOutcome> outcomes) {
    TableBuilder table =
        Table.builder("stress-exposures")
            .texts("scenario")
            .dates("date")
            .texts("moment", "sleeve", "asset_class")
            .numbers(Unit.FRACTION_OF_NAV, "capital", "notional");
    outcomes.forEach(outcome -> scenario(table, outcome));
    return table.build();
  }

  private static void scenario(TableBuilder table, StressOutcome outcome) {
    SleeveExposures exposures = new SleeveExposures(outcome.result());
    while (exposures.next()) {
      if (exposures.row() == outcome.startRow()) {
        moment(table, outcome, exposures, "before");
      } else if (exposures.row() == outcome.lastRow()) {
        moment(table, outcome, exposures, "after");
      }
    }
  }

  private static void moment(
      TableBuilder table, StressOutcome outcome, SleeveExposures exposures, String word) {
    Result result = outcome.result();
    int row = exposures.row();
    for (int s = 0; s < result.sleeves().size(); s++) {
      table
          .text(outcome.scenario().name())
          .date(result.date(row))
          .text(word)
          .text(result.sleeves().get(s).id())
          .text(result.sleeves().get(s).assetClass().id())
          .number(result.perNav(exposures.capital(s), row))
          .number(result.perNav(exposures.notional(s), row))
          .endRow();
    }
  }
}
