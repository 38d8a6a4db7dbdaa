package io.notional.files.results;

import io.notional.core.measure.SleeveExposures;
import io.notional.core.result.Result;
import io.notional.core.stress.StressOutcome;
import java.util.List;

/** Exposures by sleeve at the last real close and at the last of the scenario, fractions of nav. */
final class StressExposuresCsv {
  private StressExposuresCsv() {}

  static byte[] of(List<StressOutcome> outcomes) {
    CsvText csv = new CsvText("scenario,date,moment,sleeve,asset_class,capital,notional");
    outcomes.forEach(outcome -> scenario(csv, outcome));
    return csv.bytes();
  }

  private static void scenario(CsvText csv, StressOutcome outcome) {
    SleeveExposures exposures = new SleeveExposures(outcome.result());
    while (exposures.next()) {
      if (exposures.row() == outcome.startRow()) {
        moment(csv, outcome, exposures, "before");
      } else if (exposures.row() == outcome.lastRow()) {
        moment(csv, outcome, exposures, "after");
      }
    }
  }

  private static void moment(
      CsvText csv, StressOutcome outcome, SleeveExposures exposures, String word) {
    Result result = outcome.result();
    int row = exposures.row();
    for (int s = 0; s < result.sleeves().size(); s++) {
      csv.text(outcome.scenario().name())
          .text(result.date(row).toString())
          .text(word)
          .text(result.sleeves().get(s).id())
          .text(result.sleeves().get(s).assetClass().id())
          .number(result.perNav(exposures.capital(s), row))
          .number(result.perNav(exposures.notional(s), row))
          .endRow();
    }
  }
}
