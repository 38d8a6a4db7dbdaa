package io.notional.core.tables;

import io.notional.core.result.Result;

/** {@code nav}: nav and return of each close; the first row is what went in, and no return. */
final class NavTable {
  private NavTable() {}

  static Table of(Result result) {
    TableBuilder table =
        Table.builder("nav")
            .dates("date")
            .numbers(Unit.BASE_CURRENCY, "nav")
            .numbers(Unit.FRACTION, "return");
    for (int row = 0; row < result.size(); row++) {
      table
          .date(result.date(row))
          .number(result.reportedNav(row))
          .number(result.dailyReturn(row))
          .endRow();
    }
    return table.build();
  }
}
