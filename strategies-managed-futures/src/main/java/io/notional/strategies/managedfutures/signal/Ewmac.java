package io.notional.strategies.managedfutures.signal;

import io.notional.api.market.Series;
import io.notional.api.strategy.Signal;
import io.notional.api.strategy.SignalPoint;
import io.notional.strategies.managedfutures.estimate.ExponentialMean;
import io.notional.strategies.managedfutures.estimate.FlooredDeviation;
import io.notional.strategies.managedfutures.estimate.NewValues;
import io.notional.strategies.managedfutures.estimate.QuotedChanges;

/**
 * The crossover of two exponentially weighted moving averages of the price:
 *
 * <pre>
 * raw = (mean_fast - mean_slow) / sigma,  a span L: alpha = 2 / (L + 1)
 * forecast = clamp(scalar raw, -20, 20)
 * </pre>
 *
 * <p>Source: Carver, Systematic Trading (2015), appendix B, and pysystemtrade. Prices are
 * difference-adjusted, in points; {@code sigma} is the deviation of price differences a close,
 * never below its own past quantile. Before the slow span has passed there is no forecast.
 * Immutable.
 */
final class Ewmac implements Signal {
  private static final int SEEN = 0;
  private static final int FAST = 1;
  private static final int SLOW = FAST + ExponentialMean.SIZE;
  private static final int DEVIATION = SLOW + ExponentialMean.SIZE;

  private final int slow;
  private final double fastDecay;
  private final double slowDecay;
  private final double scalar;
  private final FlooredDeviation volatility;

  /**
   * @param fast span in closes
   * @param slow span in closes, longer than the fast one
   * @param scalar makes the mean absolute forecast 10
   * @param volatility of price differences
   */
  Ewmac(int fast, int slow, double scalar, FlooredDeviation volatility) {
    this.slow = slow;
    this.fastDecay = ExponentialMean.decay(fast);
    this.slowDecay = ExponentialMean.decay(slow);
    this.scalar = scalar;
    this.volatility = volatility;
  }

  @Override
  public double forecast(SignalPoint point) {
    Series prices = point.market().adjustedPrice(point.instrument());
    double[] memory = point.memory().array("ewmac", DEVIATION + volatility.size());
    int seen = Forecasts.seen(memory, SEEN);
    double[] values = NewValues.of(prices, seen, 1);
    QuotedChanges quoted = new QuotedChanges(point.market(), point.instrument());
    for (int i = seen > 0 ? 1 : 0; i < values.length; i++) {
      ExponentialMean.add(memory, FAST, fastDecay, values[i]);
      ExponentialMean.add(memory, SLOW, slowDecay, values[i]);
      if (i > 0 && quoted.counts(values[i] - values[i - 1], values.length - 1 - i)) {
        volatility.add(memory, DEVIATION, values[i] - values[i - 1]);
      }
    }
    memory[SEEN] = prices.size();
    if (prices.size() < slow) {
      return Double.NaN;
    }
    double apart = ExponentialMean.of(memory, FAST) - ExponentialMean.of(memory, SLOW);
    double sigma = volatility.of(memory, DEVIATION);
    return sigma > 0 ? Forecasts.capped(scalar * apart / sigma) : Double.NaN;
  }
}
