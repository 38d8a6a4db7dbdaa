package io.notional.core.result;

import io.notional.core.market.FutureProduct;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What futures gained and cost by product and row, whichever sleeves held them: what {@link
 * Attribution} has as price, carry and cost of sleeves of futures, told by product. Exchange rates
 * on foreign gains that wait to be converted are no product's own. Derived from a result's trades
 * and rolls and the market. Immutable once made, and safe for use by many threads.
 */
public final class FuturesGains {
  private final Result result;
  private final Map<String, Columns> products = new HashMap<>();

  private FuturesGains(Result result) {
    this.result = result;
  }

  private static final class Columns {
    private final double[] gains;
    private final double[] costs;

    Columns(int rows) {
      gains = new double[rows];
      costs = new double[rows];
    }
  }

  /** Of every product that was traded. */
  public static FuturesGains of(Result result) {
    FuturesGains gains = new FuturesGains(result);
    result.trades().stream()
        .filter(trade -> result.market().futures().containsKey(trade.instrument()))
        .forEach(trade -> gains.cost(trade.instrument(), trade.day(), trade.cost()));
    result.rolls().forEach(roll -> gains.cost(roll.product(), roll.step().day(), roll.cost()));
    PositionSpans.of(result).forEach(gains::hold);
    return gains;
  }

  /** The products that were traded, by id. */
  public SortedMap<String, FutureProduct> products() {
    SortedMap<String, FutureProduct> traded = new TreeMap<>(result.market().futures());
    traded.keySet().retainAll(products.keySet());
    return Collections.unmodifiableSortedMap(traded);
  }

  /** Changes of price and carry of a product up to the close of a row, base currency. */
  public double gain(String product, int row) {
    return products.get(product).gains[row];
  }

  /** Commissions and spreads of its trades and rolls at the close of a row, base currency. */
  public double cost(String product, int row) {
    return products.get(product).costs[row];
  }

  private Columns columns(String product) {
    return products.computeIfAbsent(product, id -> new Columns(result.size()));
  }

  private void cost(String product, int day, double cost) {
    columns(product).costs[result.rowOfDay(day)] += cost;
  }

  private void hold(PositionSpans.Span span) {
    FutureProduct product = span.product();
    if (product == null) {
      return;
    }
    double[] gains = columns(product.id()).gains;
    double points = span.quantity() * product.multiplier();
    for (int row = span.from() + 1; row <= span.to(); row++) {
      int day = result.day(row);
      gains[row] += points * product.exchangeRate(day) * span.change(day);
    }
  }
}
