package io.notional.strategies.managedfutures.signal;

import io.notional.api.market.Series;
import io.notional.api.strategy.Signal;
import io.notional.api.strategy.SignalPoint;
import io.notional.strategies.managedfutures.estimate.QuotedChanges;

/**
 * How sure the trend is: the t-statistic of the mean return a close over some months.
 *
 * <pre>
 * t = mean / (s / sqrt(n)),  s the sample deviation
 * forecast = 10 clamp(t / full, -1, 1)
 * </pre>
 *
 * <p>Source: Baltas and Kosowski, Demystifying Time-Series Momentum Strategies (2015), trading rule
 * TREND, with the plain deviation in place of that of Newey and West. With {@code full} 1 a return
 * of one standard error has the whole position. A market that did not move has no forecast.
 * Immutable.
 */
final class TrendStatistic implements Signal {
  private final int months;
  private final double full;

  /**
   * @param months of the lookback
   * @param full t-statistic from which on the forecast is 10; greater than zero
   */
  TrendStatistic(int months, double full) {
    this.months = months;
    this.full = full;
  }

  @Override
  public double forecast(SignalPoint point) {
    Series index = point.market().returnIndex(point.instrument());
    int closes = point.market().monthsAgo(months);
    if (closes >= index.size() || closes < 2) {
      return Double.NaN;
    }
    double[] values = new double[closes + 1];
    index.copyTo(values);
    double mean = 0;
    double squares = 0;
    int returns = 0;
    QuotedChanges quoted = new QuotedChanges(point.market(), point.instrument());
    for (int i = 1; i <= closes; i++) {
      double change = values[i] / values[i - 1] - 1;
      if (quoted.counts(change, closes - i)) {
        returns++;
        double apart = change - mean;
        mean += apart / returns;
        squares += apart * (change - mean);
      }
    }
    double error = Math.sqrt(squares / (returns - 1) / returns);
    return AVERAGE * Math.max(-1, Math.min(1, mean / error / full));
  }
}
