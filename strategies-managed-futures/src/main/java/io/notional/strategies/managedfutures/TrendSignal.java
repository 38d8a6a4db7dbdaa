package io.notional.strategies.managedfutures;

import io.notional.api.market.MarketView;
import io.notional.api.market.Series;

/**
 * The sign of a market's past excess return over its volatility: the notional that has a volatility
 * of one, long after a gain and short after a loss. Knows the view's close and what came before it.
 * Immutable.
 */
final class TrendSignal {
  /** Valuation days that stand for a month. */
  static final int DAYS_A_MONTH = 21;

  private final int lookback;
  private final int minHistory;
  private final ExponentialVolatility volatility;

  /**
   * @param months over which the return is taken
   * @param minHistory values of the return index that a market must have; never fewer than the
   *     lookback needs
   * @param volatility the estimate of risk
   */
  TrendSignal(int months, int minHistory, ExponentialVolatility volatility) {
    this.lookback = DAYS_A_MONTH * months;
    this.minHistory = Math.max(minHistory, lookback + 1);
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
    if (index.size() < minHistory) {
      return 0;
    }
    double sign = Math.signum(index.ago(0) / index.ago(lookback) - 1);
    double sigma = volatility.of(index);
    boolean usable = sigma > 0 && sigma < Double.POSITIVE_INFINITY && !Double.isNaN(sign);
    return usable ? sign / sigma : 0;
  }
}
