package io.notional.core.tables;

import io.notional.core.result.Result;
import io.notional.core.watch.Regime;
import io.notional.core.watch.Watch;
import io.notional.core.watch.WatchColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** {@code watch}: what a holder watches, a row for each close. */
final class WatchTable {
  private static final List<String> REGIMES =
      Arrays.stream(Regime.values()).map(WatchTable::words).toList();

  private WatchTable() {}

  /** Column by column: they are there as arrays, and there are many rows. */
  static Table of(Result result) {
    Watch watch = Watch.of(result);
    int rows = result.size();
    int[] dates = new int[rows];
    Arrays.setAll(dates, row -> result.market().days().epochDay(result.day(row)));
    List<Column> columns = new ArrayList<>();
    columns.add(new DateColumn("date", dates));
    columns.add(texts("regime", rows, row -> REGIMES.get(watch.regime(row).ordinal())));
    columns.add(texts("financed_by", rows, watch::financedBy));
    for (WatchColumn column : watch.columns()) {
      Unit unit = unit(column.measure());
      columns.add(new NumberColumn(column.name(), unit, true, column.values()));
    }
    return new Table("watch", rows, columns);
  }

  private static TextColumn texts(String name, int rows, IntFunction<String> text) {
    List<String> different = new ArrayList<>();
    int[] codes = new int[rows];
    for (int row = 0; row < rows; row++) {
      String own = text.apply(row);
      int code = different.indexOf(own);
      if (code < 0) {
        code = different.size();
        different.add(own);
      }
      codes[row] = code;
    }
    return new TextColumn(name, different.toArray(String[]::new), codes);
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
