package io.notional.strategies.managedfutures.signal;

import io.notional.api.market.Series;
import io.notional.api.strategy.Signal;
import io.notional.api.strategy.SignalPoint;
import io.notional.strategies.managedfutures.estimate.ExponentialDeviation;
import io.notional.strategies.managedfutures.estimate.ExponentialMean;
import io.notional.strategies.managedfutures.estimate.NewValues;
import io.notional.strategies.managedfutures.estimate.QuotedChanges;

/**
 * What a market earns if its curve stays as it is, over its risk:
 *
 * <pre>
 * raw = carry a year / (deviation of returns a close x 16)
 * forecast = clamp(scalar x exponential mean of raw, -20, 20)
 * </pre>
 *
 * <p>Source: Carver, Systematic Trading (2015), appendix B: scalar 30, and pysystemtrade, which
 * smooths it. Carry is that of the view: the contract held against the one quoted next to it.
 * Before the span of the volatility has passed there is no forecast. Immutable.
 */
final class Carry implements Signal {
  private static final int SEEN = 0;
  private static final int DEVIATION = 1;
  private static final int MEAN = DEVIATION + ExponentialDeviation.SIZE;

  private final double scalar;
  private final double smoothing;
  private final int span;
  private final double decay;

  /**
   * @param scalar makes the mean absolute forecast 10
   * @param smoothing span of the mean, in closes
   * @param span of the volatility, in closes
   */
  Carry(double scalar, int smoothing, int span) {
    this.scalar = scalar;
    this.smoothing = ExponentialMean.decay(smoothing);
    this.span = span;
    this.decay = ExponentialMean.decay(span);
  }

  @Override
  public double forecast(SignalPoint point) {
    Series index = point.market().returnIndex(point.instrument());
    double[] memory = point.memory().array("carry", MEAN + ExponentialMean.SIZE);
    int seen = Forecasts.seen(memory, SEEN);
    double[] values = NewValues.of(index, seen, 1);
    double[] carry = new double[values.length];
    point.market().carry(point.instrument()).copyTo(carry);
    int known = index.size() - values.length;
    QuotedChanges quoted = new QuotedChanges(point.market(), point.instrument());
    for (int i = 1; i < values.length; i++) {
      double change = values[i] / values[i - 1] - 1;
      if (quoted.counts(change, values.length - 1 - i)) {
        ExponentialDeviation.add(memory, DEVIATION, decay, change);
      }
      double sigma =
          ExponentialDeviation.sample(memory, DEVIATION) * Math.sqrt(Forecasts.DAYS_A_YEAR);
      if (known + i >= span && sigma > 0) {
        ExponentialMean.add(memory, MEAN, smoothing, carry[i] / sigma);
      }
    }
    memory[SEEN] = index.size();
    return Forecasts.capped(scalar * ExponentialMean.of(memory, MEAN));
  }
}
