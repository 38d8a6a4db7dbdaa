package io.notional.core.tables;

import io.notional.core.result.Result;
import io.notional.core.watch.Regime;
import io.notional.core.watch.Watch;
import io.notional.core.watch.WatchColumn;
import java.util.Locale;

/** {@code watch}: what a holder watches, a row for each close. */
final class WatchTable {
  private WatchTable() {}

  static Table of(Result result) {
    Watch watch = Watch.of(result);
    TableBuilder table = Table.builder("watch").dates("date").texts("regime", "financed_by");
    for (WatchColumn column : watch.columns()) {
      table.numbers(unit(column.measure()), column.name());
    }
    for (int row = 0; row < result.size(); row++) {
      table.date(result.date(row)).text(words(watch.regime(row))).text(watch.financedBy(row));
      for (WatchColumn column : watch.columns()) {
        table.number(column.value(row));
      }
      table.endRow();
    }
    return table.build();
  }

  private static String words(Regime regime) {
    return regime == Regime.UNKNOWN ? "" : regime.name().toLowerCase(Locale.ROOT);
  }

  private static Unit unit(WatchColumn.Measure measure) {
    return switch (measure) {
      case CORRELATION, FRACTION -> Unit.FRACTION;
      case FRACTION_OF_NAV -> Unit.FRACTION_OF_NAV;
      case RATE -> Unit.RATE;
      case BASIS_POINTS -> Unit.BASIS_POINTS_A_YEAR;
      case YEARS -> Unit.YEARS;
    };
  }
}
