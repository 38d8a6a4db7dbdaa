package io.notional.core.market;

import java.util.Arrays;

/**
 * The signal series of one instrument, built forward from changes of the holding that are fixed for
 * ever. Immutable, and safe for use by many threads.
 */
public final class SignalColumns {
  /** Valuation days of about a year. */
  static final int YEAR = 250;

  /** No such change is more than this part of the index, or no later gain would be seen. */
  private static final double MOST_OF_INDEX = 0.99;

  private final int firstDay;
  private final int lastDay;
  private final double[] returnIndex;
  private final double[] adjustedPrice;
  private final boolean[] own;

  private SignalColumns(
      int firstDay, int lastDay, double[] returnIndex, double[] adjustedPrice, boolean[] own) {
    this.own = own;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.returnIndex = returnIndex;
    this.adjustedPrice = adjustedPrice;
  }

  static SignalColumns of(Security security, int size) {
    double[] price = security.column();
    double[] previous = new double[size];
    double[] change = new double[size];
    boolean[] own = new boolean[size];
    for (int t = 0; t < size; t++) {
      own[t] = security.quotedOn(t);
      previous[t] = t == 0 ? Double.NaN : security.close(t - 1);
      change[t] = t == 0 ? 0 : security.close(t) - security.close(t - 1) + security.distribution(t);
    }
    return accumulate(price, previous, change, own);
  }

  static SignalColumns of(FutureProduct product, int size) {
    double[] price = new double[size];
    double[] previous = new double[size];
    double[] change = new double[size];
    boolean[] own = new boolean[size];
    for (int t = 0; t < size; t++) {
      int held = t == 0 ? -1 : product.activeContract(t - 1);
      int active = product.activeContract(t);
      price[t] = active < 0 ? Double.NaN : product.contract(active).close(t);
      if (held >= 0) {
        Contract contract = product.contract(held);
        previous[t] = contract.close(t - 1);
        own[t] = contract.quotedOn(t);
        change[t] = contract.close(t) - previous[t];
      }
    }
    return accumulate(
        price, product.negativePrices() ? bases(price, previous, change) : previous, change, own);
  }

  /**
   * What changes are a fraction of where prices may pass through zero: the price before, as ever,
   * but for a change from zero or less, or of as much as all of the price before, the greatest
   * price of the year until then, and at least what leaves a hundredth of the index.
   */
  private static double[] bases(double[] price, double[] previous, double[] change) {
    double[] bases = previous.clone();
    for (int t = 1; t < bases.length; t++) {
      if (!(previous[t] > 0) || change[t] <= -previous[t]) {
        double highest = Math.abs(previous[t]);
        for (int past = Math.max(0, t - YEAR); past < t; past++) {
          highest = price[past] > highest ? price[past] : highest;
        }
        bases[t] = Math.max(highest, Math.abs(change[t]) / MOST_OF_INDEX);
      }
    }
    return bases;
  }

  /** The first day with a value; at least the size of the market when there is none. */
  public int firstDay() {
    return firstDay;
  }

  /** The last day with a value. */
  public int lastDay() {
    return lastDay;
  }

  /** The return index of a day. */
  public double returnIndex(int day) {
    return returnIndex[day];
  }

  /** The difference-adjusted price of a day, in points. */
  public double adjustedPrice(int day) {
    return adjustedPrice[day];
  }

  /**
   * Whether a day has a close of its own, of what was held from the day before; otherwise the
   * values of the day before stand in.
   */
  public boolean hasOwnClose(int day) {
    return own[day];
  }

  /** Copies return indices of the days before, and without, one to the end of an array. */
  public void copyReturnIndex(int endDay, double[] target, int count) {
    System.arraycopy(returnIndex, endDay - count, target, target.length - count, count);
  }

  /** The same of difference-adjusted prices. */
  public void copyAdjustedPrice(int endDay, double[] target, int count) {
    System.arraycopy(adjustedPrice, endDay - count, target, target.length - count, count);
  }

  /** Copies return indices that lie so many days apart, up to a day, to the end of an array. */
  public void copyReturnIndex(int lastDay, int step, double[] target, int count) {
    copy(returnIndex, lastDay, step, target, count);
  }

  /** The same of difference-adjusted prices. */
  public void copyAdjustedPrice(int lastDay, int step, double[] target, int count) {
    copy(adjustedPrice, lastDay, step, target, count);
  }

  private static void copy(double[] column, int last, int step, double[] target, int count) {
    int day = last - (count - 1) * step;
    for (int at = target.length - count; at < target.length; at++) {
      target[at] = column[day];
      day += step;
    }
  }

  private static SignalColumns accumulate(
      double[] price, double[] previous, double[] change, boolean[] own) {
    int first = 0;
    while (first < price.length && Double.isNaN(price[first])) {
      first++;
    }
    double[] index = new double[price.length];
    double[] adjusted = new double[price.length];
    Arrays.fill(index, Double.NaN);
    Arrays.fill(adjusted, Double.NaN);
    int last = first;
    for (int t = first; t < price.length; t++) {
      if (t == first) {
        index[t] = 1;
        adjusted[t] = price[t];
      } else {
        boolean known = !Double.isNaN(change[t]) && previous[t] > 0;
        index[t] = known ? index[t - 1] * (1 + change[t] / previous[t]) : index[t - 1];
        adjusted[t] = known ? adjusted[t - 1] + change[t] : adjusted[t - 1];
      }
      last = Double.isNaN(price[t]) ? last : t;
    }
    return new SignalColumns(first, last, index, adjusted, own);
  }
}
