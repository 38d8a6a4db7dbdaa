package io.notional.report;

import io.notional.core.tables.Column;
import io.notional.core.tables.DateColumn;
import io.notional.core.tables.IntegerColumn;
import io.notional.core.tables.NumberColumn;
import io.notional.core.tables.Table;
import io.notional.core.tables.TextColumn;

/** The cells of a table, for writing it row by row. */
record Values(Table table) {
  String text(String column, int row) {
    return ((TextColumn) table.column(column)).text(row);
  }

  int day(String column, int row) {
    return ((DateColumn) table.column(column)).epochDay(row);
  }

  /** A number, whole or not: files do not say which. */
  double number(String column, int row) {
    Column found = table.column(column);
    return found instanceof IntegerColumn whole
        ? whole.value(row)
        : ((NumberColumn) found).value(row);
  }
}
