package io.notional.core.nesting;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.core.lookthrough.Level;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import java.util.List;

/**
 * What a run held at one close after the other, in rows of several levels at once. Used by one
 * thread.
 */
final class FundBook {
  private final Result result;
  private final Level[] levels;
  private final boolean freeCash;
  private final String cashName;
  private final PositionCursor cursor;
  private final Holdings holdings;

  private FundBook(Result result, List<Level> levels, boolean freeCash, String prefix) {
    this.result = result;
    this.levels = levels.toArray(Level[]::new);
    this.freeCash = freeCash;
    this.cashName = prefix + AssetClass.CASH.id();
    this.cursor = new PositionCursor(result);
    this.holdings = new Holdings(result, levels, freeCash ? result.collateral() : -1, prefix);
  }

  /** The run that is looked through; its cash is free unless it backs futures. */
  static FundBook outermost(Result result, List<Level> levels) {
    boolean futures = result.sleeves().stream().anyMatch(s -> s.funding() != Funding.PAID_IN_FULL);
    return new FundBook(result, levels, !futures, "");
  }

  /**
   * A run that another one holds.
   *
   * @param prefix of the names of its rows
   */
  static FundBook held(Result result, List<Level> levels, String prefix) {
    return new FundBook(result, levels, false, prefix);
  }

  boolean next() {
    return cursor.next();
  }

  int row() {
    return cursor.row();
  }

  /** Moves on to the last close at or before a day, or to the first close. */
  void to(int epochDay) {
    while (cursor.row() < 0 || isBefore(epochDay)) {
      cursor.next();
    }
  }

  private boolean isBefore(int epochDay) {
    int next = cursor.row() + 1;
    return next < result.size() && result.market().days().epochDay(result.day(next)) <= epochDay;
  }

  /**
   * Adds what is held at the close that the book stands at.
   *
   * @param weight what is held of this fund, a fraction of the nav of the one looked through
   */
  void addTo(RowSink sink, double weight) {
    double nav = result.nav(cursor.row());
    if (!(nav > 0)) {
      return;
    }
    holdings.addTo(sink, cursor, weight / nav);
    double cash = freeCash ? 0 : cash(cursor.row());
    if (cash != 0) {
      for (Level level : levels) {
        sink.row(level, cashName, AssetClass.CASH, cash * weight / nav, 0);
      }
    }
  }

  private double cash(int row) {
    return result.cash(row)
        + result.foreignCash(row)
        + result.receivable(row)
        + result.payable(row)
        - result.lineDrawn(row);
  }
}
