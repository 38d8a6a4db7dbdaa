package io.notional.files.results;

import io.notional.api.instrument.AssetClass;
import io.notional.core.measure.DaysToBreach;
import io.notional.core.measure.ShockToBreach;
import io.notional.core.result.Result;

/**
 * {@code margin.csv}: requirement, collateral, calls and the state of each close, then how far off
 * a call was. Shocks and days are {@code none} where no move could have caused one, and empty where
 * they are not known.
 */
final class MarginCsv {
  private static final String FIXED =
      "date,initial,maintenance,posted,headroom,called,line_drawn,state,yield_rise_to_breach";

  private final Result result;
  private final ShockToBreach shocks;
  private final CsvText csv;

  private MarginCsv(Result result) {
    this.result = result;
    this.shocks = new ShockToBreach(result);
    StringBuilder header = new StringBuilder(FIXED);
    for (AssetClass assetClass : shocks.assetClasses()) {
      header.append(',').append(assetClass.id().replace('-', '_')).append("_fall_to_breach");
    }
    this.csv = new CsvText(header.append(",margin_to_equity,at_broker,days_to_breach").toString());
  }

  static byte[] of(Result result) {
    MarginCsv file = new MarginCsv(result);
    while (file.shocks.next()) {
      file.close(file.shocks.row());
    }
    return file.csv.bytes();
  }

  private void close(int row) {
    csv.text(result.date(row).toString())
        .number(result.initial(row))
        .number(result.maintenance(row))
        .number(result.posted(row))
        .number(result.headroom(row))
        .number(result.called(row))
        .number(result.lineDrawn(row))
        .text(result.state(row).name());
    shock(shocks.yieldRise());
    for (AssetClass assetClass : shocks.assetClasses()) {
      shock(shocks.fall(assetClass));
    }
    csv.number(result.perNav(result.initial(row), row))
        .number(result.perNav(result.posted(row), row));
    shock(DaysToBreach.at(result, row));
    csv.endRow();
  }

  private void shock(double size) {
    if (Double.isInfinite(size)) {
      csv.text("none");
    } else {
      csv.number(size);
    }
  }
}
