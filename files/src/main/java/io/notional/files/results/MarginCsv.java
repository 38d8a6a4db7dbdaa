package io.notional.files.results;

import io.notional.core.result.Result;

/** {@code margin.csv}: requirement, collateral, calls and the state of each close. */
final class MarginCsv {
  private MarginCsv() {}

  static byte[] of(Result result) {
    CsvText csv = new CsvText("date,initial,maintenance,posted,headroom,called,line_drawn,state");
    for (int row = 0; row < result.size(); row++) {
      csv.text(result.date(row).toString())
          .number(result.initial(row))
          .number(result.maintenance(row))
          .number(result.posted(row))
          .number(result.headroom(row))
          .number(result.called(row))
          .number(result.lineDrawn(row))
          .text(result.state(row).name())
          .endRow();
    }
    return csv.bytes();
  }
}
