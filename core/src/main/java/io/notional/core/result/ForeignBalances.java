package io.notional.core.result;

import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import java.util.TreeMap;

/**
 * Settled cash in foreign currencies, followed anew from what futures gained in them: a debit is
 * paid the same day, a surplus waits for the schedule of the run.
 */
final class ForeignBalances {
  /** Takes what exchange rates made of yesterday's balances on a row. */
  @FunctionalInterface
  interface Gains {
    void gained(int row, double amount);
  }

  private final Result result;
  private final Market market;

  /** By currency and row, what futures gained in it. */
  private final TreeMap<String, double[]> gained = new TreeMap<>();

  private ForeignBalances(Result result) {
    this.result = result;
    this.market = result.market();
  }

  static ForeignBalances of(Result result, PositionSpans spans) {
    ForeignBalances balances = new ForeignBalances(result);
    result
        .opening()
        .foreign()
        .forEach((currency, held) -> balances.gained.put(currency, new double[result.size()]));
    spans.forEach(balances::hold);
    return balances;
  }

  private void hold(PositionSpans.Span span) {
    FutureProduct product = span.product();
    if (product == null || !product.isForeign()) {
      return;
    }
    double[] amounts =
        gained.computeIfAbsent(product.terms().currency(), code -> new double[result.size()]);
    double points = span.quantity() * product.terms().contractMultiplier();
    for (int row = span.from() + 1; row <= span.to(); row++) {
      amounts[row] += points * span.change(result.day(row));
    }
  }

  void forEach(Gains gains) {
    gained.forEach((currency, amounts) -> follow(currency, amounts, gains));
  }

  private void follow(String currency, double[] amounts, Gains gains) {
    double held = result.opening().foreign().getOrDefault(currency, 0.0);
    double[] rates = market.exchangeRateColumn(currency);
    for (int row = 1; row < amounts.length; row++) {
      int t = result.day(row);
      if (held > 0) {
        gains.gained(row, held * (rates[t] - rates[t - 1]));
      }
      held += amounts[row];
      boolean moves = held < 0 || result.config().foreignSweep().sweeps(market.days(), t);
      held = moves ? 0 : held;
    }
  }
}
