package io.notional.core.nesting;

import io.notional.api.instrument.AssetClass;
import io.notional.core.lookthrough.Level;
import io.notional.core.lookthrough.LookThrough;
import io.notional.core.lookthrough.LookThrough.Row;
import java.util.ArrayList;
import java.util.List;

/** Collects the rows of one level. Used by one thread. */
final class RowList implements RowSink {
  private final Level level;
  private final List<Row> rows = new ArrayList<>();

  RowList(Level level) {
    this.level = level;
  }

  /** What a book stands at, whole. */
  static LookThrough of(FundBook book, Level level) {
    RowList list = new RowList(level);
    book.addTo(list, 1);
    return list.lookThrough();
  }

  @Override
  public void row(Level of, String name, AssetClass assetClass, double capital, double notional) {
    rows.add(new Row(name, assetClass, capital, notional));
  }

  /** A row of this level; cash and bills are no exposure. */
  void add(String name, AssetClass assetClass, double capital, double notional) {
    row(level, name, assetClass, capital, assetClass.isExposure() ? notional : 0);
  }

  LookThrough lookThrough() {
    return new LookThrough(level, rows);
  }
}
