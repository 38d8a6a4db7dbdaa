package io.notional.strategies.managedfutures.signal;

import io.notional.api.market.MarketView;
import io.notional.api.market.Series;

/** The return of a market over some months. Stateless. */
final class PastReturn {
  private static final double MONTHS_OF_YEAR = 12;

  private PastReturn() {}

  /**
   * Decimal; NaN where the index does not reach back so far.
   *
   * @param calendar whether months are those of the calendar, by the market's closes; otherwise
   *     each is a twelfth of the closes of a year, 21 of daily ones
   */
  static double over(MarketView view, Series index, int months, boolean calendar) {
    int closes = calendar ? view.monthsAgo(months) : closes(view, months);
    return closes < index.size() ? index.ago(0) / index.ago(closes) - 1 : Double.NaN;
  }

  private static int closes(MarketView view, int months) {
    return (int) Math.max(1, Math.rint(months * view.closesPerYear() / MONTHS_OF_YEAR));
  }
}
