package io.notional.benchmarks;

import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import java.util.ArrayList;
import java.util.List;

/**
 * What a 90/60 fund costs when nothing is kept but positions, prices and nav: a drift check every
 * day, a rebalance at a basis point of cost, a series of nav. No margin, no cash rules, no rolls:
 * the yardstick for the kernel.
 */
final class BareLoop {
  private static final double EQUITY = 0.9;
  private static final double NOTIONAL = 0.6;
  private static final double BAND = 0.05;
  private static final double COST = 1e-4;

  private final double[] stocks;
  private final double[] bills;
  private final double[][] futures;
  private final double[] held;

  BareLoop(Market market) {
    this(market, "STOCKS", "BILLS");
  }

  BareLoop(Market market, String stocks, String bills) {
    int days = market.days().size();
    this.stocks = market.securities().get(stocks).column();
    this.bills = market.securities().get(bills).column();
    List<double[]> series = new ArrayList<>();
    for (FutureProduct product : market.futures().values()) {
      double[] prices = new double[days];
      for (int t = 0; t < days; t++) {
        prices[t] = market.signals(product.id()).returnIndex(t) * 100;
      }
      series.add(prices);
    }
    this.futures = series.toArray(new double[0][]);
    this.held = new double[futures.length];
  }

  double[] run() {
    int days = stocks.length;
    double[] nav = new double[days];
    double value = 1e8;
    double shares = EQUITY * value / stocks[0];
    double billUnits = (1 - EQUITY) * value / bills[0];
    double rung = NOTIONAL / futures.length;
    for (int i = 0; i < futures.length; i++) {
      held[i] = rung * value / futures[i][0];
    }
    nav[0] = value;
    for (int t = 1; t < days; t++) {
      double gain = 0;
      double notional = 0;
      for (int i = 0; i < futures.length; i++) {
        double price = futures[i][t];
        gain += held[i] * (price - futures[i][t - 1]);
        notional += held[i] * price;
      }
      billUnits += gain / bills[t];
      double equity = shares * stocks[t];
      value = equity + billUnits * bills[t];
      boolean out =
          Math.abs(equity / value - EQUITY) > BAND || Math.abs(notional / value - NOTIONAL) > BAND;
      if (out || t % 63 == 0) {
        double traded = Math.abs(equity - EQUITY * value) + Math.abs(notional - NOTIONAL * value);
        value -= traded * COST;
        shares = EQUITY * value / stocks[t];
        billUnits = (1 - EQUITY) * value / bills[t];
        for (int i = 0; i < futures.length; i++) {
          held[i] = rung * value / futures[i][t];
        }
      }
      nav[t] = value;
    }
    return nav;
  }
}
