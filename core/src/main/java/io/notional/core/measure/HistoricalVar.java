package io.notional.core.measure;

import io.notional.core.market.Market;
import io.notional.core.market.SignalColumns;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Value at risk by historical simulation: today's exposures under every return of the same length
 * that ended within a window up to today. The returns are those of the signal series: total of what
 * is paid in full, excess of futures. The loss is the empirical quantile: the least loss that at
 * least the stated part of all outcomes does not exceed. Used by one thread.
 */
public final class HistoricalVar {
  private final Market market;
  private final int horizon;
  private final int window;
  private final double confidence;
  private final Map<String, double[]> returns = new TreeMap<>();
  private final double[] losses;

  /**
   * @param horizon trading days of a return
   * @param window days at which a return ends, the last one included
   * @param confidence in [0.5, 1]
   */
  public HistoricalVar(Market market, int horizon, int window, double confidence) {
    this.market = market;
    this.horizon = horizon;
    this.window = window;
    this.confidence = confidence;
    this.losses = new double[window];
  }

  /**
   * The value at risk of a book.
   *
   * @param exposures signed fractions of nav by instrument, in any unit that the answer is to have
   * @param day the valuation day up to which history is known
   * @return zero or more; NaN where an instrument has not enough history
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} for an instrument that the
   *     market does not have
   */
  public double of(SortedMap<String, Double> exposures, int day) {
    Arrays.fill(losses, 0);
    int first = day - window + 1;
    if (first < 0) {
      return Double.NaN;
    }
    exposures.forEach(
        (id, weight) -> {
          double[] column = column(id);
          for (int i = 0; i < window; i++) {
            losses[i] -= weight * column[first + i];
          }
        });
    for (double loss : losses) {
      if (Double.isNaN(loss)) {
        return Double.NaN;
      }
    }
    Arrays.sort(losses);
    int rank = (int) Math.ceil(confidence * window - 1e-9);
    return Math.max(0, losses[Math.max(1, rank) - 1]);
  }

  private double[] column(String id) {
    return returns.computeIfAbsent(id, this::compute);
  }

  private double[] compute(String id) {
    SignalColumns signals = market.signals(id);
    double[] column = new double[market.days().size()];
    Arrays.fill(column, Double.NaN);
    for (int t = signals.firstDay() + horizon; t <= signals.lastDay(); t++) {
      column[t] = signals.returnIndex(t) / signals.returnIndex(t - horizon) - 1;
    }
    return column;
  }
}
