package io.notional.core.resample;

import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;

/** What a futures product did on each day that can be drawn, by place. Never written to. */
final class DrawnFuture {
  private static final int YEAR = 250;

  /** Something is left of a price for the next change to be a fraction of. */
  private static final double MOST = 0.99;

  /** As it is in the source. */
  final FutureProduct product;

  /** What the contract in use is of its price the day before. */
  final DrawnLevels levels;

  /** The same of the contract that comes into use next. */
  final DrawnLevels follower;

  /** The price of the follower over that of the contract in use. */
  final double[] slope;

  /** What the slope foretold, a calendar day, as a fraction of the price. */
  final double[] carry;

  DrawnFuture(FutureProduct product, SourceDays days) {
    Market market = days.market();
    this.product = product;
    double[] change = days.column(day -> changed(product, day));
    double[] following = new double[days.size()];
    this.slope = new double[days.size()];
    this.carry = days.column(day -> carry(product, day, market.days().elapsed(day)));
    double lastSlope = 1;
    for (int i = 0; i < following.length; i++) {
      lastSlope = slope(product, days.day(i), lastSlope);
      slope[i] = lastSlope;
      following[i] = followed(product, days.day(i), change[i]);
    }
    this.levels = new DrawnLevels(change);
    this.follower = new DrawnLevels(following);
  }

  /** Of the contract that was in use at the close before; 1 where it has no two closes. */
  static double changed(FutureProduct product, int day) {
    int held = product.activeContract(day - 1);
    if (held < 0) {
      return 1;
    }
    double before = product.contract(held).close(day - 1);
    double after = product.contract(held).close(day);
    if (before > 0 && after > 0) {
      return after / before;
    }
    double fraction = (after - before) / highest(product, day - 1);
    return Double.isNaN(fraction) ? 1 : 1 + Math.max(-MOST, Math.min(MOST, fraction));
  }

  /** Where prices pass through zero a change is one of the greatest price of the year. */
  private static double highest(FutureProduct product, int day) {
    double highest = Double.NaN;
    for (int t = Math.max(0, day - YEAR); t <= day; t++) {
      int held = product.activeContract(t);
      double close = held < 0 ? Double.NaN : product.contract(held).close(t);
      highest = close > 0 && !(close <= highest) ? close : highest;
    }
    return highest;
  }

  private static double carry(FutureProduct product, int day, double elapsed) {
    int held = product.activeContract(day - 1);
    double price = held < 0 ? Double.NaN : product.contract(held).close(day - 1);
    return price > 0 ? product.carry(day) / elapsed / price : 0;
  }

  /** Where only one of the two is quoted the slope of the day before stands. */
  private static double slope(FutureProduct product, int day, double before) {
    int active = product.activeContract(day);
    int next = SourceDays.follower(product, day);
    if (active < 0 || next < 0) {
      return before;
    }
    double slope = product.contract(next).close(day) / product.contract(active).close(day);
    return slope > 0 && slope < Double.POSITIVE_INFINITY ? slope : before;
  }

  /** Where the follower has no two closes it moves as the contract in use. */
  private static double followed(FutureProduct product, int day, double change) {
    int next = SourceDays.follower(product, day - 1);
    if (next < 0) {
      return change;
    }
    double moved = product.contract(next).close(day) / product.contract(next).close(day - 1);
    return moved > 0 && moved < Double.POSITIVE_INFINITY ? moved : change;
  }
}
