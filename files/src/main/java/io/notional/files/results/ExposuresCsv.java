package io.notional.files.results;

import io.notional.api.instrument.AssetClass;
import io.notional.api.strategy.Sleeve;
import io.notional.core.measure.SleeveExposures;
import io.notional.core.result.Result;

/**
 * {@code exposures.csv}: a row for each sleeve and close, and one for cash: settled cash and what
 * is still to settle, less what is borrowed. Fractions of nav; durations in years, empty where they
 * are not known or nothing is held.
 */
final class ExposuresCsv {
  /** Notional below this fraction of nav is no divisor. */
  private static final double NOTHING = 1e-12;

  private final Result result;
  private final SleeveExposures exposures;
  private final CsvText csv =
      new CsvText("date,sleeve,asset_class,capital,notional,duration,sleeve_duration");

  private ExposuresCsv(Result result) {
    this.result = result;
    this.exposures = new SleeveExposures(result);
  }

  static byte[] of(Result result) {
    ExposuresCsv file = new ExposuresCsv(result);
    while (file.exposures.next()) {
      file.close(result.date(file.exposures.row()).toString());
    }
    return file.csv.bytes();
  }

  private void close(String date) {
    for (int s = 0; s < result.sleeves().size(); s++) {
      sleeve(date, s);
    }
    int row = exposures.row();
    double cash =
        result.cash(row)
            + result.foreignCash(row)
            + result.receivable(row)
            + result.payable(row)
            - result.lineDrawn(row);
    double weight = result.perNav(cash, row);
    csv.text(date).text(AssetClass.CASH.id()).text(AssetClass.CASH.id());
    csv.number(weight).number(weight).empty().empty().endRow();
  }

  private void sleeve(String date, int s) {
    Sleeve sleeve = result.sleeves().get(s);
    int row = exposures.row();
    double nav = result.nav(row);
    double notional = exposures.notional(s);
    double years = exposures.yearsOfNotional(s);
    csv.text(date)
        .text(sleeve.id())
        .text(sleeve.assetClass().id())
        .number(result.perNav(exposures.capital(s), row))
        .number(result.perNav(notional, row))
        .number(result.perNav(years, row))
        .number(Math.abs(notional) > NOTHING * Math.abs(nav) ? years / notional : Double.NaN)
        .endRow();
  }
}
