package io.notional.core.nesting;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Sleeve;
import io.notional.core.lookthrough.Level;
import io.notional.core.lookthrough.LookThrough.Row;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Security;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import java.util.List;

/** What a run held at one close after the other, in rows. Used by one thread. */
final class FundBook {
  private final Result result;
  private final Level level;
  private final boolean freeCash;
  private final PositionCursor cursor;
  private final HeldFunds funds;

  private FundBook(Result result, Level level, boolean freeCash) {
    this.result = result;
    this.level = level;
    this.freeCash = freeCash;
    this.cursor = new PositionCursor(result);
    this.funds = new HeldFunds(level);
  }

  /** The run that is looked through; its cash is free unless it backs futures. */
  static FundBook outermost(Result result, Level level) {
    boolean futures = result.sleeves().stream().anyMatch(s -> s.funding() != Funding.PAID_IN_FULL);
    return new FundBook(result, level, !futures);
  }

  /** A run that another one holds. */
  static FundBook held(Result result, Level level) {
    return new FundBook(result, level, false);
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
   * @param prefix of the names of rows
   * @param weight what is held of this fund, a fraction of the nav of the one looked through
   */
  void addTo(List<Row> rows, String prefix, double weight) {
    double nav = result.nav(cursor.row());
    if (!(nav > 0)) {
      return;
    }
    for (int s = 0; s < result.sleeves().size(); s++) {
      if (s != result.collateral() || !freeCash) {
        sleeve(rows, s, prefix, weight / nav);
      }
    }
    if (!freeCash) {
      double cash = cash(cursor.row());
      if (cash != 0) {
        rows.add(new Row(prefix + AssetClass.CASH.id(), AssetClass.CASH, cash * weight / nav, 0));
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

  private void sleeve(List<Row> rows, int s, String prefix, double scale) {
    Sleeve sleeve = result.sleeves().get(s);
    double capital = 0;
    double notional = 0;
    boolean any = false;
    for (Position position : cursor.positions()) {
      if (position.sleeve() != s) {
        continue;
      }
      Security security = position.security().orElse(null);
      if (security != null && isFund(security, sleeve)) {
        double weight = position.marketValue(cursor.day()) * scale;
        int epochDay = result.market().days().epochDay(cursor.day());
        funds.addTo(rows, security, prefix, weight, epochDay);
      } else if (level == Level.CONTRACTS) {
        rows.add(single(position, prefix, scale));
      } else {
        any = true;
        capital += position.marketValue(cursor.day()) * scale;
        notional += position.notional(cursor.day()) * scale;
      }
    }
    if (any) {
      rows.add(HeldFunds.row(prefix + sleeve.id(), sleeve.assetClass(), capital, notional));
    }
  }

  /** Whether it counts by itself, and not as a part of its sleeve. */
  static boolean isFund(Security security, Sleeve sleeve) {
    return security.fund().isPresent() || sleeve.assetClass().equals(AssetClass.FUNDS);
  }

  private Row single(Position position, String prefix, double scale) {
    FutureProduct product = position.product().orElse(null);
    String name =
        product == null
            ? position.instrument()
            : product.id() + " " + product.contract(position.contract().orElseThrow()).label();
    AssetClass assetClass =
        product == null
            ? position.security().orElseThrow().terms().assetClass()
            : product.terms().assetClass();
    return HeldFunds.row(
        prefix + name,
        assetClass,
        position.marketValue(cursor.day()) * scale,
        position.notional(cursor.day()) * scale);
  }
}
