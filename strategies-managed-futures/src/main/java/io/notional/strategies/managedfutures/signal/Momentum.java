package io.notional.strategies.managedfutures.signal;

import io.notional.api.market.Series;
import io.notional.api.strategy.Signal;
import io.notional.api.strategy.SignalPoint;
import io.notional.strategies.managedfutures.estimate.ExponentialDeviation;
import io.notional.strategies.managedfutures.estimate.NewValues;
import io.notional.strategies.managedfutures.estimate.QuotedChanges;

/**
 * Time-series momentum: the past excess return of a market, over one or several lookbacks.
 *
 * <pre>
 * r_m = index_t / index_{t - m months} - 1
 * sign:    forecast = 10 mean_m sign(r_m)
 * scaled:  forecast = 10 mean_m clamp(z_m / E|z|, -2, 2),  z_m = r_m / (sigma sqrt(m / 12)),  E|z| = sqrt(2 / pi)
 * </pre>
 *
 * <p>Sources: Moskowitz, Ooi and Pedersen, Time Series Momentum (2012), one lookback of 12 months;
 * Hurst, Ooi and Pedersen, A Century of Evidence on Trend-Following Investing (2017), the average
 * of 1, 3 and 12. None is skipped. {@code sigma} is an exponentially weighted deviation of returns
 * a close, a year. Without the longest lookback there is no forecast. Immutable.
 */
final class Momentum implements Signal {
  /** Of a standard normal variable, the mean of its absolute value. */
  private static final double MEAN_ABSOLUTE = Math.sqrt(2 / Math.PI);

  private static final double MONTHS_OF_YEAR = 12;
  private static final int FEWEST_RETURNS = 20;

  private static final int SEEN = 0;
  private static final int DEVIATION = 1;

  private final int[] months;
  private final boolean calendar;
  private final boolean scaled;
  private final double decay;

  /**
   * @param months lookbacks, at least one
   * @param calendar whether months are those of the calendar; otherwise 21 daily closes each
   * @param scaled by volatility; otherwise only signs count
   * @param centreOfMass of the weights of the volatility, in closes
   */
  Momentum(int[] months, boolean calendar, boolean scaled, double centreOfMass) {
    this.months = months.clone();
    this.calendar = calendar;
    this.scaled = scaled;
    this.decay = centreOfMass / (centreOfMass + 1);
  }

  @Override
  public double forecast(SignalPoint point) {
    Series index = point.market().returnIndex(point.instrument());
    double sigma = scaled ? sigma(point, index) : Double.NaN;
    double sum = 0;
    for (int lookback : months) {
      sum += scaled ? scaled(point, index, lookback, sigma) : sign(point, index, lookback);
    }
    return sum / months.length;
  }

  private double sign(SignalPoint point, Series index, int lookback) {
    return AVERAGE * Math.signum(PastReturn.over(point.market(), index, lookback, calendar));
  }

  private double scaled(SignalPoint point, Series index, int lookback, double sigma) {
    double past = PastReturn.over(point.market(), index, lookback, calendar);
    double z = past / (sigma * Math.sqrt(lookback / MONTHS_OF_YEAR));
    return Forecasts.capped(AVERAGE * z / MEAN_ABSOLUTE);
  }

  private double sigma(SignalPoint point, Series index) {
    double[] memory = point.memory().array("deviation", DEVIATION + ExponentialDeviation.SIZE);
    double[] values = NewValues.of(index, Forecasts.seen(memory, SEEN), 1);
    QuotedChanges quoted = new QuotedChanges(point.market(), point.instrument());
    for (int i = 1; i < values.length; i++) {
      double change = values[i] / values[i - 1] - 1;
      if (quoted.counts(change, values.length - 1 - i)) {
        ExponentialDeviation.add(memory, DEVIATION, decay, change);
      }
    }
    memory[SEEN] = index.size();
    double variance = ExponentialDeviation.variance(memory, DEVIATION);
    double annual = Math.sqrt(variance * point.market().closesPerYear());
    return index.size() > FEWEST_RETURNS && annual > 0 ? annual : Double.NaN;
  }
}
