package io.notional.benchmarks;

import io.notional.api.market.CalendarPeriod;
import io.notional.core.market.Contract;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.RollStep;

/**
 * What a time-series momentum programme costs when nothing is kept but positions, prices and nav:
 * every close marks all futures, moves their running variances on, charges rolls and lets the
 * collateral earn; the last of a month decides by signs of twelve months at 40% of volatility and
 * measures what share of the book's risk each market has, and the next close trades. No margin, no
 * cash rules, no views: the yardstick for the managed-futures fund, in the same arithmetic over the
 * same prices.
 */
final class BareTrend {
  private static final double RISK = 0.40;
  private static final double DAYS_OF_YEAR = 261;
  private static final double CENTRE_OF_MASS = 60;
  private static final int LOOKBACK_MONTHS = 12;

  private final int first;
  private final int days;
  private final int markets;
  private final boolean[] monthEnd;
  private final double[] growth;

  /** By market and day: price in use, points gained since the day before by what was held then. */
  private final double[][] price;

  private final double[][] change;
  private final double[][] index;

  /** Whether the contract in use was changed at the close of a day. */
  private final boolean[][] rolled;

  private final double[] multiplier;
  private final double[] unitCost;
  private final double[] positions;
  private final double[] shares;

  /**
   * Prepares the columns.
   *
   * @param first the day of the first decision
   */
  BareTrend(Market market, int first) {
    this.first = first;
    this.days = market.days().size();
    this.markets = market.futures().size();
    this.monthEnd = new boolean[days];
    this.growth = new double[days];
    this.price = new double[markets][days];
    this.change = new double[markets][days];
    this.index = new double[markets][days];
    this.rolled = new boolean[markets][days];
    this.multiplier = new double[markets];
    this.unitCost = new double[markets];
    this.positions = new double[markets];
    this.shares = new double[markets];
    double[] bills = market.securities().get("BILLS").column();
    for (int t = 0; t < days; t++) {
      monthEnd[t] = market.days().ends(t, CalendarPeriod.MONTH);
      growth[t] = t == 0 ? 0 : bills[t] / bills[t - 1] - 1;
    }
    int i = 0;
    for (FutureProduct product : market.futures().values()) {
      prepare(market, product, i++);
    }
  }

  private void prepare(Market market, FutureProduct product, int i) {
    multiplier[i] = product.multiplier();
    unitCost[i] = 2 + 0.5 * product.terms().tickSize() * multiplier[i];
    for (int t = 0; t < days; t++) {
      Contract active = product.contracts().get(product.activeContract(t));
      price[i][t] = active.close(t);
      index[i][t] = market.signals(product.id()).returnIndex(t);
      if (t > 0) {
        change[i][t] = product.contracts().get(product.activeContract(t - 1)).change(t);
      }
    }
    for (RollStep step : product.rolls()) {
      rolled[i][step.day()] = true;
    }
  }

  /** By market, its share of the risk of the book at the last decision. */
  double[] shares() {
    return shares;
  }

  double[] run() {
    BareShares risk = new BareShares(index);
    double[] nav = new double[days];
    double decay = CENTRE_OF_MASS / (CENTRE_OF_MASS + 1);
    double[] means = new double[markets];
    double[] squares = new double[markets];
    double[] held = new double[markets];
    double[] wanted = new double[markets];
    double weights = 0;
    double value = 1e8;
    boolean trade = false;
    int[] monthEnds = new int[days];
    int months = 0;
    for (int t = 1; t < days; t++) {
      weights = decay * weights + 1;
      double each = 1 / weights;
      double gain = 0;
      double costs = 0;
      for (int i = 0; i < markets; i++) {
        double[] level = index[i];
        double apart = level[t] / level[t - 1] - 1 - means[i];
        means[i] += apart * each;
        squares[i] = decay * squares[i] + apart * apart * (1 - each);
        gain += held[i] * multiplier[i] * change[i][t];
        if (rolled[i][t]) {
          costs += 2 * Math.abs(held[i]) * unitCost[i];
        }
        if (trade) {
          costs += Math.abs(wanted[i] - held[i]) * unitCost[i];
          held[i] = wanted[i];
        }
      }
      if (t > first) {
        value += value * growth[t] + gain - costs;
      }
      trade = false;
      if (monthEnd[t]) {
        monthEnds[months++] = t;
      }
      if (t >= first && (monthEnd[t] || t == first)) {
        trade = true;
        int past = monthEnds[Math.max(0, months - 1 - LOOKBACK_MONTHS)];
        for (int i = 0; i < markets; i++) {
          double sigma = Math.sqrt(DAYS_OF_YEAR * squares[i] * each);
          double sign = Math.signum(index[i][t] / index[i][past] - 1);
          positions[i] = sign * RISK / sigma / markets;
          wanted[i] = Math.rint(positions[i] * value / (price[i][t] * multiplier[i]));
        }
        risk.of(positions, t, shares);
      }
      nav[t] = value;
    }
    return nav;
  }
}
