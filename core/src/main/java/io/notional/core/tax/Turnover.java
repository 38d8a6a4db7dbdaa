package io.notional.core.tax;

import io.notional.api.instrument.AssetClass;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.TaxSettings;

/**
 * Portfolio turnover (Form N-1A, item 13, instruction 4(d)): the lesser of purchases and sales over
 * the average of what securities were worth when the year began and at the end of each month.
 * Futures and what matures within a year are left out, and what was taken or handed out in kind.
 */
final class Turnover {
  private final Result result;
  private final Market market;
  private final TaxSettings settings;
  private final double[] values;
  private final double[] bought;
  private final double[] sold;

  Turnover(Result result, TaxSettings settings) {
    this.result = result;
    this.market = result.market();
    this.settings = settings;
    this.values = new double[result.size()];
    this.bought = new double[result.size()];
    this.sold = new double[result.size()];
    PositionCursor cursor = new PositionCursor(result);
    while (cursor.next()) {
      for (Position position : cursor.positions()) {
        if (position.security().filter(Turnover::counts).isPresent()) {
          values[cursor.row()] += position.marketValue(cursor.day());
        }
      }
    }
    result.trades().forEach(this::add);
  }

  private void add(Trade trade) {
    Security security = market.securities().get(trade.instrument());
    boolean inKind = trade.reason().equals(Trade.IN_KIND) || Redemptions.isInKind(trade, settings);
    if (security == null || !counts(security) || inKind) {
      return;
    }
    double value = trade.quantity() * trade.price() * security.multiplier();
    int row = result.rowOfDay(trade.day());
    bought[row] += Math.max(0, value);
    sold[row] += Math.max(0, -value);
  }

  private static boolean counts(Security security) {
    return !security.accretes() && !security.terms().assetClass().equals(AssetClass.BILLS);
  }

  /** Of a year; 0 where it held no securities. */
  double of(YearRows year) {
    double purchases = 0;
    double sales = 0;
    double sum = values[Math.max(0, year.first() - 1)];
    int count = 1;
    for (int row = year.first(); row <= year.last(); row++) {
      purchases += bought[row];
      sales += sold[row];
      if (row == year.last() || endsMonth(row)) {
        sum += values[row];
        count++;
      }
    }
    return sum > 0 ? Math.min(purchases, sales) / (sum / count) : 0;
  }

  private boolean endsMonth(int row) {
    return result.date(row + 1).getMonthValue() != result.date(row).getMonthValue();
  }
}
