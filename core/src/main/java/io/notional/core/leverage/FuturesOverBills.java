package io.notional.core.leverage;

import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.result.Source;

/** Reads the path of a fund of futures over bills out of a run. One use, one thread. */
final class FuturesOverBills {
  private final Result result;
  private final Asset asset;
  private final LeveragedPath.Writer writer;

  FuturesOverBills(Result result, Asset asset) {
    this.result = result;
    this.asset = asset;
    this.writer = new LeveragedPath.Writer(result.initialNav(), result.size());
  }

  LeveragedPath path() {
    PositionCursor cursor = new PositionCursor(result);
    double before = 0;
    double financing = 0;
    while (cursor.next()) {
      int row = cursor.row();
      financing += row == 0 ? 0 : financing(row, before);
      before = exposure(cursor);
      writer.add(result.date(row), result.nav(row), before, result.posted(row), financing);
      if (result.called(row) > 0) {
        writer.called(result.date(row), result.called(row));
      }
    }
    writer.stopped(result.stopCause());
    return writer.path();
  }

  /** What the exposure would have earned in the asset, less what nav gained before costs. */
  private double financing(int row, double exposureBefore) {
    double gained = result.nav(row) - result.nav(row - 1);
    double costs =
        result.attribution(row, FuturesHolder.OVERLAY, Source.COST)
            + result.attribution(row, result.collateral(), Source.COST);
    return exposureBefore * asset.totalReturn(result.day(row)) - (gained - costs);
  }

  private static double exposure(PositionCursor cursor) {
    double sum = 0;
    for (Position position : cursor.positions()) {
      if (position.product().isPresent()) {
        sum += position.notional(cursor.day());
      }
    }
    return sum;
  }
}
