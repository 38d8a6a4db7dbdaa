package io.notional.strategies.managedfutures;

import io.notional.api.market.MarketView;
import io.notional.api.market.Series;
import io.notional.toolkit.ExponentialVolatility;

/**
 * The sign of a market's past excess return over its volatility: the notional that has a volatility
 * of one, long after a gain and short after a loss. Knows the view's close and what came before it.
 * Immutable.
 */
final class TrendSignal {
  /** Daily closes that stand for a month. */
  static final int DAYS_A_MONTH = 21;

  private static final int MONTHS = 12;

  private final int months;
  private final int minHistory;
  private final ExponentialVolatility volatility;

  /**
   * @param months over which the return is taken
   * @param minHistory daily values of the return index that a market must have, or as many of other
   *     closes as span the same time; never fewer than the lookback needs
   * @param volatility the estimate of risk
   */
  TrendSignal(int months, int minHistory, ExponentialVolatility volatility) {
    this.months = months;
    this.minHistory = minHistory;
    this.volatility = volatility;
  }

  /**
   * Notional for a volatility of 1, signed; 0 if the market has too short a history, did not move
   * over the lookback, or has no volatility that could be estimated.
   *
   * @param market a market that is quoted at this close
   */
  double of(MarketView view, String market) {
    Series index = view.returnIndex(market);
    double perYear = view.closesPerYear();
    int lookback = (int) Math.max(1, Math.rint(months * perYear / MONTHS));
    if (index.size()
        < Math.max(Math.ceil(minHistory * perYear / ExponentialVolatility.DAILY), lookback + 1)) {
      return 0;
    }
    double sign = Math.signum(index.ago(0) / index.ago(lookback) - 1);
    double sigma = volatility.forCloses(perYear).of(index);
    boolean usable = sigma > 0 && sigma < Double.POSITIVE_INFINITY && !Double.isNaN(sign);
    return usable ? sign / sigma : 0;
  }
}
