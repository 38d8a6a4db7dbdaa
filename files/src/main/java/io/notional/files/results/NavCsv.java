package io.notional.files.results;

import io.notional.core.result.Result;

/** {@code nav.csv}: nav and return of each close; the first row is what went in, and no return. */
final class NavCsv {
  private NavCsv() {}

  static byte[] of(Result result) {
    CsvText csv = new CsvText("date,nav,return");
    for (int row = 0; row < result.size(); row++) {
      csv.text(result.date(row).toString())
          .number(result.reportedNav(row))
          .number(result.dailyReturn(row))
          .endRow();
    }
    return csv.bytes();
  }
}
