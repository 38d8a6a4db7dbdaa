package io.notional.strategies.managedfutures.forecast;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Memory;
import io.notional.api.strategy.Signal;
import io.notional.strategies.managedfutures.universe.Book;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One forecast a market of several signals:
 *
 * <pre>
 * forecast = clamp(multiplier sum_k w_k f_k / sum_k w_k, -cap, cap), over the signals that have one
 * </pre>
 *
 * <p>Source: Carver, Systematic Trading (2015), chapter 8. Immutable.
 */
public final class Combination {
  private final List<WeightedSignal> signals;
  private final ForecastMultiplier multiplier;
  private final double cap;
  private final String[] parts;

  /**
   * @param signals at least one
   * @param cap greatest absolute forecast, in [0, 20]
   */
  public Combination(List<WeightedSignal> signals, ForecastMultiplier multiplier, double cap) {
    this.signals = List.copyOf(signals);
    this.multiplier = multiplier;
    this.cap = cap;
    this.parts = new String[signals.size()];
    Arrays.setAll(parts, k -> "signal-" + (k + 1));
  }

  /** Fills in the forecasts of all members. */
  public void fill(Book book) {
    int count = signals.size();
    double[] asked = new double[book.size() * count];
    for (int k = 0; k < count; k++) {
      Memory memory = book.point().memory().within(parts[k]);
      for (int i = 0; i < book.size(); i++) {
        asked[i * count + k] = book.members()[i] ? ask(book, i, k, memory) : Double.NaN;
      }
    }
    double spread = multiplier.asOf(book, asked, signals);
    for (int i = 0; i < book.size(); i++) {
      if (book.members()[i]) {
        double forecast = spread * mean(asked, i * count);
        book.forecasts()[i] = Math.max(-cap, Math.min(cap, forecast));
      }
    }
  }

  private double ask(Book book, int market, int place, Memory memory) {
    WeightedSignal asked = signals.get(place);
    String instrument = book.market(market);
    double forecast = asked.signal().forecast(new AskedMarket(book.view(), instrument, memory));
    if (Math.abs(forecast) > Signal.CAP) {
      throw NotionalException.of(
          ErrorCode.BAD_ORDER,
          String.format(
              Locale.ROOT,
              "signal '%s' must forecast in [%.0f, %.0f] but said %s of %s at %s",
              asked.id(),
              -Signal.CAP,
              Signal.CAP,
              forecast,
              instrument,
              book.view().date()));
    }
    return forecast;
  }

  private double mean(double[] asked, int from) {
    double sum = 0;
    double weights = 0;
    for (int k = 0; k < signals.size(); k++) {
      double forecast = asked[from + k];
      if (!Double.isNaN(forecast)) {
        sum += signals.get(k).weight() * forecast;
        weights += signals.get(k).weight();
      }
    }
    return weights > 0 ? sum / weights : Double.NaN;
  }
}
