package io.notional.strategies.managedfutures.signal;

import io.notional.api.market.Series;
import io.notional.api.strategy.Signal;
import io.notional.api.strategy.SignalPoint;
import io.notional.strategies.managedfutures.estimate.ExponentialMean;
import io.notional.strategies.managedfutures.estimate.NewValues;

/**
 * Where the price lies within its recent range:
 *
 * <pre>
 * raw = 40 (price - (max + min) / 2) / (max - min), over N closes
 * forecast = clamp(exponential mean of raw, span N / 4, -20, 20)
 * </pre>
 *
 * <p>Source: Carver, rule {@code breakout} of pysystemtrade. Prices are difference-adjusted. A
 * range of zero says nothing and is left out of the mean. Before {@code N} closes there is no
 * forecast. Immutable.
 */
final class Breakout implements Signal {
  private static final double SCALE = 40;
  private static final int SMOOTHED_BY = 4;
  private static final int SEEN = 0;
  private static final int MEAN = 1;

  private final int closes;
  private final double decay;

  /**
   * @param closes over which the range is taken, at least 4
   */
  Breakout(int closes) {
    this.closes = closes;
    this.decay = ExponentialMean.decay(Math.max(1, closes / SMOOTHED_BY));
  }

  @Override
  public double forecast(SignalPoint point) {
    Series prices = point.market().adjustedPrice(point.instrument());
    double[] memory = point.memory().array("breakout", MEAN + ExponentialMean.SIZE);
    int seen = Forecasts.seen(memory, SEEN);
    double[] values = NewValues.of(prices, seen, closes);
    int known = prices.size() - values.length;
    RollingRange range = new RollingRange(values, closes);
    for (int i = 0; i < values.length; i++) {
      range.to(i);
      boolean fresh = known + i >= Math.max(seen, closes - 1);
      double width = range.high() - range.low();
      if (fresh && width > 0) {
        double middle = (range.high() + range.low()) / 2;
        ExponentialMean.add(memory, MEAN, decay, SCALE * (values[i] - middle) / width);
      }
    }
    memory[SEEN] = prices.size();
    return prices.size() < closes ? Double.NaN : Forecasts.capped(ExponentialMean.of(memory, MEAN));
  }
}
