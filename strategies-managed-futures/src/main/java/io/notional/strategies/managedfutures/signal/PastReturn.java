package io.notional.strategies.managedfutures.signal;

import io.notional.api.market.MarketView;
import io.notional.api.market.Series;

/** The return of a market over some months. Stateless. */
final class PastReturn {
  private PastReturn() {}

  /** Decimal; NaN where the index does not reach back so far. */
  static double over(MarketView view, Series index, int months) {
    int closes = view.monthsAgo(months);
    return closes < index.size() ? index.ago(0) / index.ago(closes) - 1 : Double.NaN;
  }
}
